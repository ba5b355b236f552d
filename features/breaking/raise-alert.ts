import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAlert, isOutIn, listDeskAlerts, lockEditionAlerts } from '@/db/queries/alerts'
import { findSetting } from '@/db/queries/settings'
import { countWaitingAlerts, insertWaitingAlert } from '@/db/queries/waiting-alerts'
import { insertAudit } from '@/db/queries/audit'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { readSiteSettings } from '@/features/settings/site-settings'
import { done, refuse, type Result } from '@/lib/result'
import type { raiseInput } from './input'
import { MOST_RUNNING, MOST_WAITING } from './limits'
import { pagesReached } from './held-stream'

/** `readers`: pages open at this instance, which have it now; null where proxies hold them, and do not say how many. */
export type Raised = { id: number; readers: number | null; isWaiting: boolean }
export type RaiseRefusal = 'unknown-reference' | 'story-not-out' | 'too-many-alerts' | 'too-many-waiting'

type Answer = Result<Raised, RaiseRefusal>
type Given = z.output<typeof raiseInput>

/**
 * Puts one urgent line before every open reader of an edition, from now until it expires; where the newsroom wants a
 * second pair of eyes it waits for them.
 */
export const raiseAlert = (given: Given, asking: Asking): Promise<Answer> =>
  commitChange(async (tx): Promise<Committed<Answer>> => {
    const { locale, articleId } = given
    if (!(await lockEditionAlerts(tx, locale))) return unchanged(refuse('unknown-reference'))
    if (articleId !== null && !(await isOutIn(tx, locale, articleId, asking.now)))
      return unchanged(refuse('story-not-out'))
    if (await needsRelease(tx)) return unchanged(await letWait(tx, given, asking))
    if ((await listDeskAlerts(tx, locale, asking.now, 'running', MOST_RUNNING)).length === MOST_RUNNING)
      return unchanged(refuse('too-many-alerts'))
    const id = await beginAlert(tx, given, 'alerts.raise', asking)
    return {
      value: done({ id, readers: pagesReached(), isWaiting: false }),
      stale: [tags.alerts(locale)],
    }
  })

/** Whether what readers are told at once is seen by a second person first. */
export const needsRelease = async (tx: Db): Promise<boolean> =>
  readSiteSettings(await findSetting(tx, 'site')).alertsNeedRelease

/** `amends`: the running alert that would be put in these words. */
export async function letWait(
  tx: Db,
  given: Given & { amends?: number },
  { actor, now }: Asking,
): Promise<Result<Raised, 'too-many-waiting'>> {
  if ((await countWaitingAlerts(tx, given.locale)) >= MOST_WAITING) return refuse('too-many-waiting')
  const id = await insertWaitingAlert(tx, { ...given, raisedBy: actor.id, raisedAt: now })
  await insertAudit(tx, {
    ...{ actor: actor.id, action: 'alerts.ask', subject: 'alert', subjectId: `waiting-${id}`, detail: given },
    createdAt: now,
  })
  return done({ id, readers: 0, isWaiting: true })
}

/** Runs an alert from now on; `more` is what the log should know beside it. Answers its id. */
export async function beginAlert(
  tx: Db,
  { minutes, ...alert }: Given,
  action: 'alerts.raise' | 'alerts.release',
  { actor, now }: Asking,
  more: Record<string, unknown> = {},
): Promise<number> {
  const expiresAt = new Date(now.getTime() + minutes * 60_000)
  const id = await insertAlert(tx, { ...alert, startsAt: now, expiresAt })
  await insertAudit(tx, {
    ...{ actor: actor.id, action, subject: 'alert', subjectId: String(id) },
    detail: { ...alert, ...more, expiresAt: expiresAt.toISOString() },
  })
  return id
}
