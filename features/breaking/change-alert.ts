import type { z } from 'zod'
import type { Db } from '@/db/client'
import {
  isOutIn,
  listDeskAlerts,
  lockAlert,
  lockEditionAlerts,
  markAlert,
  markAlertOrder,
} from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { amendInput, orderInput } from './input'
import { MOST_MINUTES, MOST_RUNNING } from './limits'

export type ChangeRefusal = 'story-not-out' | 'time-past' | 'too-far' | 'too-many-alerts'
type Alert = NonNullable<Awaited<ReturnType<typeof lockAlert>>>
type Written = { detail: Record<string, unknown> } | ChangeRefusal
type Changed = Promise<Result<null, ChangeRefusal> | undefined>

/** Writes an alert anew for every open page. One that is over runs again if its new end is to come. */
export const amendAlert = ({ id, ...change }: z.output<typeof amendInput>, asking: Asking): Changed =>
  changeAlert(id, 'alerts.amend', asking, async (tx, alert) => {
    const { now } = asking
    if (change.expiresAt <= now) return 'time-past'
    if (change.expiresAt.getTime() - now.getTime() > MOST_MINUTES * 60_000) return 'too-far'
    if (change.articleId !== null && !(await isOutIn(tx, alert.locale, change.articleId, now)))
      return 'story-not-out'
    const running = await listDeskAlerts(tx, alert.locale, now, 'running', MOST_RUNNING)
    if (running.length === MOST_RUNNING && alert.expiresAt <= now) return 'too-many-alerts'
    await markAlert(tx, id, change)
    return { detail: { from: alert.text, ...change, expiresAt: change.expiresAt.toISOString() } }
  })

/** Takes an alert from every open page. Ending one that is over changes nothing. */
export const endAlert = ({ id }: { id: number }, asking: Asking): Changed =>
  changeAlert(id, 'alerts.end', asking, async (tx, alert) => {
    // an alert ends after it began, be it by a moment
    const soonest = new Date(alert.startsAt.getTime() + 1)
    const expiresAt = asking.now > soonest ? asking.now : soonest
    if (alert.expiresAt > expiresAt) await markAlert(tx, id, { expiresAt })
    return { detail: { text: alert.text } }
  })

/** Puts an edition's running alerts in another order; refused where others run by now. */
export const orderAlerts = (
  { locale, ids }: z.output<typeof orderInput>,
  { actor, now }: Asking,
): Promise<Result<null, 'list-changed'> | undefined> =>
  commitChange<Result<null, 'list-changed'> | undefined>(async (tx) => {
    if (!(await lockEditionAlerts(tx, locale))) return { value: undefined, stale: [] }
    const running = (await listDeskAlerts(tx, locale, now, 'running', MOST_RUNNING)).map(({ id }) => id)
    const isSame = running.length === ids.length && running.every((id) => ids.includes(id))
    if (!isSame) return { value: refuse('list-changed'), stale: [] }
    await markAlertOrder(tx, ids)
    await insertAudit(tx, { actor: actor.id, action: 'alerts.order', subject: 'edition', subjectId: locale })
    return { value: done(null), stale: [tags.alerts(locale)] }
  })

function changeAlert(
  id: number,
  action: string,
  { actor }: Asking,
  write: (tx: Db, alert: Alert) => Promise<Written>,
): Changed {
  return commitChange<Awaited<Changed>>(async (tx) => {
    const found = await lockAlert(tx, id)
    if (!found) return { value: undefined, stale: [] }
    const written = await write(tx, found)
    if (typeof written === 'string') return { value: refuse(written), stale: [] }
    await insertAudit(tx, {
      ...{ actor: actor.id, action, subject: 'alert', subjectId: String(id) },
      detail: written.detail,
    })
    return { value: done(null), stale: [tags.alerts(found.locale)] }
  })
}
