'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { PicturePicker } from '@/components/admin/media/picture-picker.client'
import type { Edition, Named } from '@/components/admin/names/names'
import { NamesDialog } from '@/components/admin/names/names-dialog.client'
import { useVerb } from '@/components/admin/use-verb.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { DeskPerson } from '@/features/people/for-editors'
import { PortraitField } from './portrait-field.client'

type PersonDialogProps = {
  /** None for somebody new. */
  person?: DeskPerson
  editions: readonly Edition[]
  edition: string
  onClose: () => void
}

/** What readers are told of somebody: names, roles, a portrait, some lines about them. */
export function PersonDialog({ person, editions, edition, onClose }: PersonDialogProps) {
  const t = useTranslations('Desk.People')
  const { ask } = useVerb()
  const [slug, setSlug] = useState(person?.slug ?? '')
  const [portrait, setPortrait] = useState(person?.portrait)
  const [isPicking, setPicking] = useState(false)
  const fields = [
    { id: 'name', label: t('name'), most: 80 },
    { id: 'role', label: t('role'), hint: t('roleHint'), most: 120 },
    { id: 'bio', label: t('bio'), hint: t('bioHint'), most: 2_000, isLong: true },
  ]
  const readAgain = async () => {
    const answer = person && (await callAction('people.names', { id: person.id }))
    return answer?.ok ? answer.value : undefined
  }
  const save = (given: readonly Named[], seen: readonly Named[]) => {
    const input = { names: given.map(said), slug, portraitId: portrait?.id ?? null }
    return person
      ? ask(callAction('people.change', { ...input, id: person.id, seen: seen.map(said) }), t('saved'))
      : ask(callAction('people.add', input), t('added'))
  }
  return (
    <>
      <NamesDialog
        title={t(person ? 'edit' : 'add')}
        lead={t('dialogLead')}
        {...{ editions, fields, save, readAgain, onClose }}
        names={person?.names ?? []}
      >
        <PortraitField
          picture={portrait}
          onChoose={() => setPicking(true)}
          onRemove={() => setPortrait(undefined)}
        />
        <Field label={t('slug')} hint={t('slugHint')}>
          <Input
            name="slug"
            dir="auto"
            maxLength={100}
            value={slug}
            onChange={(event) => setSlug(event.target.value)}
          />
        </Field>
      </NamesDialog>
      <PicturePicker
        open={isPicking}
        onOpenChange={setPicking}
        locale={edition}
        multiple={false}
        onPick={([picked]) => {
          if (picked) setPortrait(picked.media)
          setPicking(false)
        }}
      />
    </>
  )
}

const said = ({ locale, of }: Named) => ({ locale, name: of('name'), role: of('role'), bio: of('bio') })
