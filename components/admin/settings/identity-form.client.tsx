'use client'
import { useTranslations } from 'next-intl'
import type { DeskEdition } from '@/features/settings/for-editors'
import { MOST_LINE, MOST_NAME, type GroupValue } from '@/features/settings/groups'
import { GroupForm } from './group-form.client'
import { PerEdition } from './per-edition.client'
import type { Group } from './use-group.client'

export type OwnWords = Readonly<Record<'name' | 'tagline' | 'description', Readonly<Record<string, string>>>>
type IdentityFormProps = {
  group: Group<GroupValue<'identity'>>
  editions: readonly DeskEdition[]
  /** What Marsad says by itself. */
  own: OwnWords
}

/** What the site is called and says of itself. */
export function IdentityForm({ group, editions, own }: IdentityFormProps) {
  const t = useTranslations('Desk.Settings.identity')
  const errors = useTranslations('Desk.Settings.errors')
  const { value, set, isAtFault } = group
  const fields = [
    { field: 'name', most: MOST_NAME, hint: undefined, rows: undefined },
    { field: 'tagline', most: MOST_LINE, hint: t('taglineHint'), rows: undefined },
    { field: 'description', most: 300, hint: t('descriptionHint'), rows: 3 },
  ] as const
  return (
    <GroupForm id="identity" title={t('title')} lead={t('lead')} group={group}>
      {fields.map(({ field, most, hint, rows }) => (
        <PerEdition
          key={field}
          legend={t(field)}
          {...{ most, hint, rows, editions }}
          error={isAtFault(field) && errors('long')}
          words={value[field]}
          placeholder={own[field]}
          onChange={(words) => set({ [field]: words })}
        />
      ))}
    </GroupForm>
  )
}
