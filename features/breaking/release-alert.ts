import { isOutIn, listDeskAlerts } from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import { deleteWaitingAlert, lockWaitingAlert } from '@/db/queries/waiting-alerts'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { MOST_RUNNING } from './limits'
import { liveAlerts } from './live-alerts'
import { beginAlert, type Raised } from './raise-alert'

export type ReleaseRefusal = 'own-alert' | 'story-not-out' | 'too-many-alerts'
type Released = Result<Raised, ReleaseRefusal> | undefined

/** The second pair of eyes: puts an alert that waited before every open reader. Nobody releases their own. */
export const releaseAlert = ({ id }: { id: number }, asking: Asking): Promise<Released> =>
  commitChange(async (tx): Promise<Committed<Released>> => {
    const found = await lockWaitingAlert(tx, id)
    if (!found) return unchanged(undefined)
    const { raisedBy, ...alert } = found
    const { locale, articleId } = alert
    if (raisedBy === asking.actor.id) return unchanged(refuse('own-alert'))
    if (articleId !== null && !(await isOutIn(tx, locale, articleId, asking.now)))
      return unchanged(refuse('story-not-out'))
    if ((await listDeskAlerts(tx, locale, asking.now, 'running', MOST_RUNNING)).length === MOST_RUNNING)
      return unchanged(refuse('too-many-alerts'))
    await deleteWaitingAlert(tx, id)
    const begun = await beginAlert(tx, alert, 'alerts.release', asking, { raisedBy })
    return {
      value: done({ id: begun, readers: liveAlerts.readers, isWaiting: false }),
      stale: [tags.alerts(locale)],
    }
  })

/** Takes an alert that waits away, by anybody who may raise one: also who raised it thinks again. */
export const turnDownAlert = ({ id }: { id: number }, { actor }: Asking): Promise<Result<null> | undefined> =>
  commitChange(async (tx): Promise<Committed<Result<null> | undefined>> => {
    const found = await lockWaitingAlert(tx, id)
    if (!found) return unchanged(undefined)
    await deleteWaitingAlert(tx, id)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'alerts.turnDown', subject: 'alert', subjectId: `waiting-${id}` },
      detail: found,
    })
    return unchanged(done(null))
  })
