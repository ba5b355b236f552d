import type { z } from 'zod'
import { insertAlert, isOutIn, listDeskAlerts, lockEditionAlerts } from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { raiseInput } from './input'
import { MOST_RUNNING } from './limits'
import { liveAlerts } from './live-alerts'

/** `readers`: pages open at this instance, which have it now. */
export type Raised = { id: number; readers: number }
export type RaiseRefusal = 'unknown-reference' | 'story-not-out' | 'too-many-alerts'

/** Puts one urgent line before every open reader of an edition, from now until it expires. */
export function raiseAlert(
  { minutes, ...alert }: z.output<typeof raiseInput>,
  { actor, now }: Asking,
): Promise<Result<Raised, RaiseRefusal>> {
  const { locale, articleId } = alert
  return commitChange<Result<Raised, RaiseRefusal>>(async (tx) => {
    if (!(await lockEditionAlerts(tx, locale))) return { value: refuse('unknown-reference'), stale: [] }
    if (articleId !== null && !(await isOutIn(tx, locale, articleId, now)))
      return { value: refuse('story-not-out'), stale: [] }
    if ((await listDeskAlerts(tx, locale, now, 'running', MOST_RUNNING)).length === MOST_RUNNING)
      return { value: refuse('too-many-alerts'), stale: [] }
    const expiresAt = new Date(now.getTime() + minutes * 60_000)
    const id = await insertAlert(tx, { ...alert, startsAt: now, expiresAt })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'alerts.raise', subject: 'alert', subjectId: String(id) },
      detail: { ...alert, expiresAt: expiresAt.toISOString() },
    })
    return { value: done({ id, readers: liveAlerts.readers }), stale: [tags.alerts(locale)] }
  })
}
