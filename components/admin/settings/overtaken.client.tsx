'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { changesBetween } from '@/features/settings/changes'
import { partName, settingName } from './names'
import type { Group } from './use-group.client'

/** What a colleague saved meanwhile: nothing is decided but by whoever looks at it. */
export function Overtaken<Value extends object>({ group }: { group: Group<Value> }) {
  const t = useTranslations('Desk.Settings')
  const words = useTranslations('Desk.Audit')
  const { value, theirs, isBusy, save, takeTheirs } = group
  if (!theirs) return null
  return (
    <section role="alert" aria-label={t('overtaken')} className="mb-5 border-s-4 border-warn bg-panel p-4">
      <h3 className="font-bold">{t('overtaken')}</h3>
      <p className="text-small">{t('overtakenText')}</p>
      <ul className="my-3 grid gap-1 text-small">
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
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={isBusy} onClick={() => void save(theirs.version)}>
          {t('keepMine')}
        </Button>
        <Button disabled={isBusy} onClick={takeTheirs}>
          {t('takeTheirs')}
        </Button>
      </div>
    </section>
  )
}
