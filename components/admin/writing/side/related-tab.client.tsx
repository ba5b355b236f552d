'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { useWriting } from '../writing-context.client'
import { OrderedNames } from './ordered-names.client'

const most = { pins: 12, nevers: 50 } as const

/** Which stories an editor wants beside this one, and which never. */
export function RelatedTab() {
  const t = useTranslations('Desk.Fields.related')
  return (
    <div className="grid gap-6">
      <p className="text-small text-muted">{t('intro')}</p>
      <StoryList name="pins" />
      <StoryList name="nevers" />
    </div>
  )
}

function StoryList({ name }: { name: 'pins' | 'nevers' }) {
  const t = useTranslations('Desk.Fields.related')
  const { draft, story, memory, isEditable, pickStory } = useWriting()
  const ids = draft.content[name]
  const other = name === 'pins' ? 'nevers' : 'pins'

  const add = async () => {
    const found = await pickStory()
    if (!found || found.id === story.id || ids.includes(found.id)) return
    draft.setFields({
      [name]: [...ids, found.id],
      [other]: draft.content[other].filter((id) => id !== found.id),
    })
  }

  return (
    <section data-field={name} className="grid gap-2">
      <h3 className="text-small font-bold">{t(name)}</h3>
      <p className="text-tiny text-muted">{t(`${name}Hint`)}</p>
      {ids.length > 0 && (
        <OrderedNames
          ids={ids}
          nameOf={(id) => memory.stories[id]?.headline ?? t('unknown', { id })}
          isEditable={isEditable}
          onChange={(next) => draft.setFields({ [name]: next })}
        />
      )}
      {isEditable && ids.length < most[name] && (
        <Button variant="secondary" size="small" className="justify-self-start" onClick={add}>
          {t(name === 'pins' ? 'addPin' : 'addNever')}
        </Button>
      )}
    </section>
  )
}
