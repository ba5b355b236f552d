'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PicturePicker } from '@/components/admin/media/picture-picker.client'
import type { PictureMedia } from '@/features/media/picture-media'
import { besides, houseColours, isColour, isReadable, themes, type Theme } from '@/features/settings/colours'
import type { GroupValue } from '@/features/settings/groups'
import { ColourField } from './colour-field.client'
import { GroupForm } from './group-form.client'
import { LogoField } from './logo-field.client'
import { MastheadPreview } from './masthead-preview.client'
import type { Group } from './use-group.client'

type LookFormProps = {
  group: Group<GroupValue<'look'>>
  /** The name as it is being typed. */
  name: string
  /** The pictures that are logos now. */
  pictures: readonly PictureMedia[]
  locale: string
}

/** Logo and colours, with what they make of the masthead by day and by night. */
export function LookForm({ group, name, pictures, locale }: LookFormProps) {
  const t = useTranslations('Desk.Settings.look')
  const { value, set } = group
  const [known, setKnown] = useState(pictures)
  const [choosing, setChoosing] = useState<Theme>()
  const pictureOf = (theme: Theme) => known.find(({ id }) => id === value.logo[theme])
  const place = (theme: Theme, picture?: PictureMedia) => {
    if (picture) setKnown((all) => [...all.filter(({ id }) => id !== picture.id), picture])
    set({ logo: { ...value.logo, [theme]: picture?.id ?? null } })
  }
  return (
    <GroupForm id="look" title={t('title')} lead={t('lead')} group={group} isUnfit={!isSound(value)}>
      <MastheadPreview name={name} look={value} pictureOf={pictureOf} />
      <div className="grid gap-4 sm:grid-cols-2">
        {themes.map((theme) => (
          <LogoField
            key={theme}
            theme={theme}
            picture={pictureOf(theme)}
            onChoose={() => setChoosing(theme)}
            onRemove={() => place(theme)}
          />
        ))}
        {houseColours.flatMap((colour) =>
          themes.map((theme) => (
            <ColourField
              key={`${colour} ${theme}`}
              {...{ colour, theme }}
              value={value[colour][theme]}
              onChange={(chosen) => set({ [colour]: { ...value[colour], [theme]: chosen } })}
            />
          )),
        )}
      </div>
      <PicturePicker
        open={choosing !== undefined}
        onOpenChange={(isOpen) => !isOpen && setChoosing(undefined)}
        locale={locale}
        multiple={false}
        onPick={([picked]) => {
          if (choosing) place(choosing, picked?.media)
          setChoosing(undefined)
        }}
      />
    </GroupForm>
  )
}

const isSound = (look: GroupValue<'look'>) =>
  houseColours.every((colour) =>
    themes.every((theme) => {
      const chosen = look[colour][theme]
      return chosen === null || (isColour(chosen) && isReadable(chosen, besides(colour, theme)))
    }),
  )
