import { isOutIn, listDeskAlerts, lockAlert, markAlert } from '@/db/queries/alerts'
import { insertAudit } from '@/db/queries/audit'
import type { Db } from '@/db/client'
import { deleteWaitingAlert, lockWaitingAlert } from '@/db/queries/waiting-alerts'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { MOST_RUNNING } from './limits'
import { pagesReached } from './held-stream'
import { beginAlert, type Raised } from './raise-alert'

export type ReleaseRefusal = 'own-alert' | 'story-not-out' | 'too-many-alerts' | 'alert-over'
type Released = Result<Raised, ReleaseRefusal> | undefined

/** The second pair of eyes: puts an alert that waited before every open reader. Nobody releases their own. */
export const releaseAlert = ({ id }: { id: number }, asking: Asking): Promise<Released> =>
  commitChange(async (tx): Promise<Committed<Released>> => {
    const found = await lockWaitingAlert(tx, id)
    if (!found) return unchanged(undefined)
    const { raisedBy, amends, ...alert } = found
    const { locale, articleId } = alert
    if (raisedBy === asking.actor.id) return unchanged(refuse('own-alert'))
    if (articleId !== null && !(await isOutIn(tx, locale, articleId, asking.now)))
      return unchanged(refuse('story-not-out'))
    const released = await (amends === null
      ? begin(tx, alert, raisedBy, asking)
      : putInWords(tx, amends, { ...alert, raisedBy }, asking))
    if (!released.ok) return unchanged(released)
    await deleteWaitingAlert(tx, id)
    const value = done({ id: released.value, readers: pagesReached(), isWaiting: false })
    return { value, stale: [tags.alerts(locale)] }
  })

type Waiting = NonNullable<Awaited<ReturnType<typeof lockWaitingAlert>>>
type Words = Pick<Waiting, 'text' | 'level' | 'articleId' | 'raisedBy'>

async function begin(
  tx: Db,
  alert: Omit<Waiting, 'raisedBy' | 'amends'>,
  raisedBy: string,
  asking: Asking,
): Promise<Result<number, 'too-many-alerts'>> {
  const running = await listDeskAlerts(tx, alert.locale, asking.now, 'running', MOST_RUNNING)
  if (running.length === MOST_RUNNING) return refuse('too-many-alerts')
  return done(await beginAlert(tx, alert, 'alerts.release', asking, { raisedBy }))
}

/** Says a running alert in the words that waited; its time stays as it is. */
async function putInWords(
  tx: Db,
  id: number,
  { raisedBy, ...words }: Words,
  { actor, now }: Asking,
): Promise<Result<number, 'alert-over'>> {
  const alert = await lockAlert(tx, id)
  if (!alert || alert.expiresAt <= now) return refuse('alert-over')
  const { text, level, articleId } = words
  await markAlert(tx, id, { text, level, articleId })
  await insertAudit(tx, {
    ...{ actor: actor.id, action: 'alerts.release', subject: 'alert', subjectId: String(id) },
    detail: { from: alert.text, text, level, articleId, raisedBy },
  })
  return done(id)
}

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
