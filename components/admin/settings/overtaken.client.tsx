'use client'
import { useTranslations } from 'next-intl'
import { Overtaken } from '@/components/admin/overtaken'
import { changesBetween } from '@/features/settings/changes'
import { partName, settingName } from './names'
import type { Group } from './use-group.client'

/** What a colleague saved meanwhile of a group of settings. */
export function OvertakenGroup<Value extends object>({ group }: { group: Group<Value> }) {
  const t = useTranslations('Desk.Settings')
  const words = useTranslations('Desk.Audit')
  const { value, theirs, isBusy, save, takeTheirs } = group
  if (!theirs) return null
  return (
    <Overtaken
      words={{
        ...{ title: t('overtaken'), text: t('overtakenText') },
        ...{ keepMine: t('keepMine'), takeTheirs: t('takeTheirs') },
      }}
      isBusy={isBusy}
      keepMine={() => void save(theirs.version)}
      takeTheirs={takeTheirs}
    >
      <ul className="grid gap-1 text-small">
        {changesBetween(value, theirs.value).map(({ setting, part, is }) => (
          <li key={`${setting} ${part}`} className="whitespace-pre-line">
            <span className="text-muted">
              {settingName(words, setting)}
              {part && ` (${partName(words, part)})`}:
            </span>{' '}
            <bdi className="font-semibold">{is || t('empty')}</bdi>
          </li>
        ))}
      </ul>
    </Overtaken>
  )
}
