'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast.client'
import type { AlertEdition, AlertLine } from './alert-line'
import { AmendDialog } from './amend-dialog.client'

type RunningAlertsProps = { edition: AlertEdition; alerts: readonly AlertLine[] }

const UNDO_MS = 10_000

/** What readers see now, in its order: moved, amended, ended. */
export function RunningAlerts({ edition, alerts }: RunningAlertsProps) {
  const [amended, setAmended] = useState<AlertLine>()
  const { isBusy, move, end } = useStrip(edition.locale, alerts)
  return (
    <>
      <ol className="divide-y divide-rule border-y border-rule">
        {alerts.map((alert, index) => (
          <li key={alert.id} className="grid gap-2 py-3">
            <AlertText edition={edition} alert={alert} />
            <AlertButtons
              text={alert.text}
              isFirst={index === 0}
              isLast={index === alerts.length - 1}
              isBusy={isBusy}
              onMove={(by) => move(index, by)}
              onAmend={() => setAmended(alert)}
              onEnd={() => void end(alert)}
            />
          </li>
        ))}
      </ol>
      {amended && (
        <AmendDialog
          key={amended.id}
          edition={edition}
          alert={amended}
          onClose={() => setAmended(undefined)}
        />
      )}
    </>
  )
}

function useStrip(locale: string, alerts: readonly AlertLine[]) {
  const t = useTranslations('Desk.Breaking')
  const { isBusy, ask } = useVerb()
  const move = (index: number, by: 1 | -1) => {
    const ids = alerts.map(({ id }) => id)
    const [moved] = ids.splice(index, 1)
    if (moved === undefined) return
    ids.splice(index + by, 0, moved)
    void ask(callAction('alerts.order', { locale, ids }), t('moved'))
  }
  const end = async ({ id, text, level, articleId, expiresAt }: AlertLine) => {
    const answer = await ask(callAction('alerts.end', { id }))
    if (!answer.ok) return
    const runAgain = () =>
      void ask(callAction('alerts.amend', { id, text, level, articleId, expiresAt }), t('runsAgain'))
    toast.success(t('ended'), { duration: UNDO_MS, action: { label: t('undo'), onClick: runAgain } })
  }
  return { isBusy, move, end }
}

type AlertButtonsProps = {
  text: string
  isFirst: boolean
  isLast: boolean
  isBusy: boolean
  onMove: (by: 1 | -1) => void
  onAmend: () => void
  onEnd: () => void
}

function AlertButtons({ text, isFirst, isLast, isBusy, onMove, onAmend, onEnd }: AlertButtonsProps) {
  const t = useTranslations('Desk.Breaking')
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('moveUp', { text })}
        disabled={isBusy || isFirst}
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </Button>
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('moveDown', { text })}
        disabled={isBusy || isLast}
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </Button>
      <Button size="small" aria-label={t('amendThis', { text })} onClick={onAmend}>
        {t('amend')}
      </Button>
      <Button size="small" disabled={isBusy} aria-label={t('endThis', { text })} onClick={onEnd}>
        {t('end')}
      </Button>
    </div>
  )
}

export function AlertText({ edition, alert }: { edition: AlertEdition; alert: AlertLine }) {
  const t = useTranslations('Desk.Breaking')
  return (
    <div className="grid gap-0.5">
      <p className="font-semibold">
        <bdi lang={edition.locale}>{alert.text}</bdi>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-tiny text-muted">
        <Badge tone={alert.level === 'urgent' ? 'danger' : 'neutral'}>{t(`levels.${alert.level}`)}</Badge>
        <span>{t('sinceUntil', { since: alert.since, until: alert.until })}</span>
        {alert.articleId !== null && (
          <a href={`/admin/articles/${alert.articleId}`} className="underline underline-offset-4">
            <bdi lang={edition.locale}>{alert.headline}</bdi>
          </a>
        )}
      </p>
    </div>
  )
}
