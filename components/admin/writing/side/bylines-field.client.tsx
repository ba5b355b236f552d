'use client'
import { useTranslations } from 'next-intl'
import { Combobox } from '@/components/ui/combobox.client'
import { useWriting } from '../writing-context.client'
import { FieldGroup } from './field-group.client'
import { OrderedNames } from './ordered-names.client'

/** Who wrote the story, in the order in which readers see them. */
export function BylinesField() {
  const t = useTranslations('Desk.Fields.byline')
  const { draft, memory, isEditable } = useWriting()
  const { bylines } = draft.content
  const nameOf = (id: number) => memory.people.find((person) => person.id === id)?.name ?? t('unknown')
  const set = (next: number[]) => draft.setFields({ bylines: next })
  return (
    <FieldGroup field="bylines" label={t('label')} hint={bylines.length > 1 ? t('hint') : undefined}>
      {bylines.length > 0 && (
        <OrderedNames ids={bylines} nameOf={nameOf} isEditable={isEditable} onChange={set} />
      )}
      {isEditable && (
        <Combobox
          label={t('label')}
          placeholder={t('add')}
          value={null}
          onChange={(id) => id !== null && !bylines.includes(Number(id)) && set([...bylines, Number(id)])}
          options={memory.people
            .filter(({ id }) => !bylines.includes(id))
            .map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
    </FieldGroup>
  )
}
