import { database } from '@/db/client'
import { listMentionsOf } from '@/db/queries/comments'
import {
  listFailedJobs,
  listInReview,
  listLatestPublished,
  listOwnDrafts,
  listScheduled,
  listUndecided,
} from '@/db/queries/desk-home'
import { listAlertsForHome } from '@/db/queries/alerts'
import { listWaitingAlerts } from '@/db/queries/waiting-alerts'
import { listMostRead } from '@/db/queries/views'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'
import { listFrontsThatNeedMe } from '@/features/front/for-editors'
import { listPicturesWhoseRightsEnd } from '@/features/media/for-editors'

/** How many lines a list of the first screen shows; one more is asked for, to say that there are others. */
export const MOST_LINES = 8
/** Older undecided changes are found in the list of stories. */
const UNDECIDED_DAYS = 60
/** Time enough to ask for the rights again, or for another picture. */
const RIGHTS_DAYS = 7
const DAY_MS = 86_400_000

export type Home = Awaited<ReturnType<typeof getHome>>

/**
 * What needs somebody at the desk: their own stories for a reporter, everybody's for those who decide. `endOfDay` is
 * midnight in the newsroom's zone.
 */
export async function getHome(actor: Actor, now: Date, endOfDay: Date) {
  const db = await database()
  const most = MOST_LINES + 1
  const decides = may(actor.role, 'articles.publish')
  const ofUser = decides ? undefined : actor.id
  const since = lastHour(now)
  const [own, inReview, scheduled, mentions, undecided, latest, failed, mostRead, shown] = await Promise.all([
    listOwnDrafts(db, actor.id, 2 * most),
    listInReview(db, most, ofUser),
    listScheduled(db, now, endOfDay, most, ofUser),
    listMentionsOf(db, actor.id, most),
    decides ? listUndecided(db, actor.id, new Date(now.getTime() - UNDECIDED_DAYS * DAY_MS), most) : [],
    listLatestPublished(db, now, MOST_LINES),
    may(actor.role, 'jobs.manage') ? listFailedJobs(db, most) : [],
    listMostRead(db, { locale: actor.locale, since }, now, MOST_LINES),
    getShown(actor, now),
  ])
  return {
    sentBack: own.filter((draft) => draft.isBack).slice(0, most),
    drafts: own.filter((draft) => !draft.isBack).slice(0, most),
    ...{ inReview, scheduled, mentions, undecided, latest, failed, decides },
    ...{ ...shown, mostRead, mostReadSince: since },
  }
}

/** What readers are shown, or will be: alerts, fronts, pictures. */
async function getShown(actor: Actor, now: Date) {
  const db = await database()
  const most = MOST_LINES + 1
  const alertsAre = may(actor.role, 'alerts.manage')
  const [alerts, waiting, fronts, endingRights] = await Promise.all([
    alertsAre ? listAlertsForHome(db, now, most) : [],
    alertsAre ? listWaitingAlerts(db, undefined, most) : [],
    may(actor.role, 'fronts.manage') ? listFrontsThatNeedMe(now) : [],
    may(actor.role, 'articles.publish') ? listPicturesWhoseRightsEnd(now, RIGHTS_DAYS, actor.locale) : [],
  ])
  return { alerts, waiting, fronts, endingRights }
}

const HOUR_MS = 3_600_000
/** The beginning of the hour before this one: views are counted by the hour. */
const lastHour = (now: Date) => new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS - HOUR_MS)
