import type { z } from 'zod'
import type { Db } from '@/db/client'
import { isOutIn, listDeskAlerts, lockAlert, markAlert } from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { amendInput } from './input'
import { MOST_MINUTES, MOST_RUNNING } from './limits'
import { letWait, needsRelease } from './raise-alert'

export type AmendRefusal = Fault | 'too-many-waiting' | 'alert-over'
type Fault = 'story-not-out' | 'time-past' | 'too-far' | 'too-many-alerts'
type Change = z.output<typeof amendInput>
type Alert = NonNullable<Awaited<ReturnType<typeof lockAlert>>>
type Amended = Result<{ isWaiting: boolean }, AmendRefusal> | undefined

/**
 * Writes an alert anew for every open page; where the newsroom wants a second pair of eyes, other words wait for them.
 * One that is over runs again if its new end is to come: in its own words, which were seen before.
 */
export const amendAlert = (change: Change, asking: Asking): Promise<Amended> =>
  commitChange(async (tx): Promise<Committed<Amended>> => {
    const alert = await lockAlert(tx, change.id)
    if (!alert) return unchanged(undefined)
    const fault = await faultOf(tx, alert, change, asking.now)
    if (fault) return unchanged(refuse(fault))
    if (hasOtherWords(alert, change) && (await needsRelease(tx)))
      return unchanged(await letWordsWait(tx, alert, change, asking))
    const { id, ...columns } = change
    await markAlert(tx, id, columns)
    await insertAudit(tx, {
      ...{ actor: asking.actor.id, action: 'alerts.amend', subject: 'alert', subjectId: String(id) },
      detail: { from: alert.text, ...columns, expiresAt: columns.expiresAt.toISOString() },
    })
    return { value: done({ isWaiting: false }), stale: [tags.alerts(alert.locale)] }
  })

async function faultOf(tx: Db, alert: Alert, change: Change, now: Date): Promise<Fault | undefined> {
  const { articleId, expiresAt } = change
  if (expiresAt <= now) return 'time-past'
  if (expiresAt.getTime() - now.getTime() > MOST_MINUTES * 60_000) return 'too-far'
  if (articleId !== null && !(await isOutIn(tx, alert.locale, articleId, now))) return 'story-not-out'
  const running = await listDeskAlerts(tx, alert.locale, now, 'running', MOST_RUNNING)
  return running.length === MOST_RUNNING && alert.expiresAt <= now ? 'too-many-alerts' : undefined
}

const hasOtherWords = (alert: Alert, { text, level, articleId }: Change) =>
  alert.text !== text || alert.level !== level || alert.articleId !== articleId

/** Readers keep the words that they have, and the alert its time, until somebody else has seen the new ones. */
async function letWordsWait(tx: Db, alert: Alert, change: Change, asking: Asking): Promise<Amended> {
  const { id: amends, text, level, articleId } = change
  const leftMs = alert.expiresAt.getTime() - asking.now.getTime()
  if (leftMs <= 0) return refuse('alert-over')
  const words = { locale: alert.locale, text, level, articleId, minutes: Math.ceil(leftMs / 60_000) }
  const waiting = await letWait(tx, { ...words, amends }, asking)
  return waiting.ok ? done({ isWaiting: true }) : waiting
}
