'use client'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { AlertEdition, WaitingLine } from './alert-line'

type WaitingAlertsProps = { edition: AlertEdition; alerts: readonly WaitingLine[] }

/** What waits for a second pair of eyes: let out to the readers, or turned down. */
export function WaitingAlerts({ edition, alerts }: WaitingAlertsProps) {
  const t = useTranslations('Desk.Breaking')
  const { isBusy, ask } = useVerb()
  return (
    <section aria-labelledby="waiting" className="grid gap-2 border-s-4 border-warn bg-panel px-4 py-3">
      <h2 id="waiting" className="font-bold">
        {t('waiting', { n: alerts.length })}
      </h2>
      <ul className="divide-y divide-rule">
        {alerts.map(({ id, text, level, by, since, isOwn, insteadOf }) => (
          <li key={id} className="grid gap-2 py-2">
            <p className="font-semibold">
              <bdi lang={edition.locale}>{text}</bdi>
            </p>
            {insteadOf !== null && (
              <p className="text-small text-muted">
                {t('insteadOf')} <bdi lang={edition.locale}>{insteadOf}</bdi>
              </p>
            )}
            <p className="flex flex-wrap items-center gap-x-3 text-tiny text-muted">
              <Badge tone={level === 'urgent' ? 'danger' : 'neutral'}>{t(`levels.${level}`)}</Badge>
              <span>{t('raisedBy', { name: by, at: since })}</span>
            </p>
            <div className="flex flex-wrap items-center gap-2">
              {isOwn ? (
                <p className="text-small text-muted">{t('waitsForOther')}</p>
              ) : (
                <Button
                  size="small"
                  variant="danger"
                  disabled={isBusy}
                  aria-label={t('releaseThis', { text })}
                  onClick={() => void ask(callAction('alerts.release', { id }), t('released'))}
                >
                  {t('release')}
                </Button>
              )}
              <Button
                size="small"
                disabled={isBusy}
                aria-label={t(isOwn ? 'takeBackThis' : 'turnDownThis', { text })}
                onClick={() => void ask(callAction('alerts.turnDown', { id }), t('turnedDown'))}
              >
                {t(isOwn ? 'takeBack' : 'turnDown')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
