'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { useReason } from './use-reason.client'
import { useWriting } from './writing-context.client'

const secondMs = 1_000

/** Whether what is written is kept, always in words. Its age counts on without the line moving. */
export function SaveState() {
  const t = useTranslations('Desk.Writing.saving')
  const reason = useReason()
  const { draft, isEditable } = useWriting()
  const { saveState } = draft
  if (!isEditable) return null
  const why = reason(draft.reason ?? 'broken')
  const words = saveState === 'saved' ? undefined : t(saveState, { why })
  const isBad = saveState === 'refused' || saveState === 'signed-out'
  const isUrgent = isBad || saveState === 'offline'
  return (
    <div className="flex min-w-0 items-center gap-2 text-tiny leading-normal text-muted tabular-nums">
      <p
        title={words}
        aria-hidden={!isUrgent}
        className={cn(
          'line-clamp-2',
          isUrgent && 'font-semibold',
          isBad ? 'text-danger' : isUrgent && 'text-warn',
        )}
      >
        {words ?? <Age />}
      </p>
      {/* Heard once when it changes, not every second */}
      <p role="status" className="sr-only">
        {isUrgent ? words : saveState === 'saved' && t('kept')}
      </p>
      {saveState === 'signed-out' && (
        <button
          type="button"
          onClick={() => window.dispatchEvent(new Event('desk:signed-out'))}
          className="shrink-0 font-semibold text-accent underline underline-offset-4"
        >
          {t('signIn')}
        </button>
      )}
    </div>
  )
}

/** How long ago it was kept: in seconds, in minutes, and after an hour by the clock. */
function Age() {
  const t = useTranslations('Desk.Writing.saving')
  const { draft, dates } = useWriting()
  const now = useNow()
  const { savedAt } = draft
  if (!savedAt || !now) return t('kept')
  const seconds = Math.max(0, Math.floor((now.getTime() - savedAt.getTime()) / secondMs))
  if (seconds < 60) return t('secondsAgo', { n: seconds })
  if (seconds < 3_600) return t('minutesAgo', { n: Math.floor(seconds / 60) })
  return t('at', { time: dates.time(savedAt) })
}

/** The time, each second, while somebody looks; none while the server draws. */
function useNow(): Date | null {
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    const tick = () => document.visibilityState === 'visible' && setNow(clockNow())
    const timer = setInterval(tick, secondMs)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** The one place of the screen that reads this device's clock. */
// eslint-disable-next-line no-restricted-syntax -- an age that counts on needs a clock
const clockNow = () => new Date()
