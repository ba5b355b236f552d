import type { z } from 'zod'
import { listDeskAlerts, lockAlert, lockEditionAlerts, markAlert, markAlertOrder } from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import { commitChange, unchanged } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { orderInput } from './input'
import { MOST_RUNNING } from './limits'

/** Takes an alert from every open page. Ending one that is over changes nothing. */
export const endAlert = ({ id }: { id: number }, { actor, now }: Asking): Promise<Result<null> | undefined> =>
  commitChange<Result<null> | undefined>(async (tx) => {
    const alert = await lockAlert(tx, id)
    if (!alert) return unchanged(undefined)
    // an alert ends after it began, be it by a moment
    const soonest = new Date(alert.startsAt.getTime() + 1)
    const expiresAt = now > soonest ? now : soonest
    if (alert.expiresAt > expiresAt) await markAlert(tx, id, { expiresAt })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'alerts.end', subject: 'alert', subjectId: String(id) },
      detail: { text: alert.text },
    })
    return { value: done(null), stale: [tags.alerts(alert.locale)] }
  })

/** Puts an edition's running alerts in another order; refused where others run by now. */
export const orderAlerts = (
  { locale, ids }: z.output<typeof orderInput>,
  { actor, now }: Asking,
): Promise<Result<null, 'list-changed'> | undefined> =>
  commitChange<Result<null, 'list-changed'> | undefined>(async (tx) => {
    if (!(await lockEditionAlerts(tx, locale))) return unchanged(undefined)
    const running = (await listDeskAlerts(tx, locale, now, 'running', MOST_RUNNING)).map(({ id }) => id)
    const isSame = running.length === ids.length && running.every((id) => ids.includes(id))
    if (!isSame) return unchanged(refuse('list-changed'))
    await markAlertOrder(tx, ids)
    await insertAudit(tx, { actor: actor.id, action: 'alerts.order', subject: 'edition', subjectId: locale })
    return { value: done(null), stale: [tags.alerts(locale)] }
  })
