import { done, refuse, type Result } from '@/lib/result'

const YEAR_MS = 365 * 86_400_000
const MOST_AHEAD_MS = 5 * YEAR_MS

/** When a story is to come and go, as an editor says it: `undefined` leaves a time as it is, `null` takes it away. */
export type WantedTimes = { at?: Date; embargoUntil?: Date | null; unpublishAt?: Date | null }
export type Times = { publishedAt: Date; embargoUntil: Date | null; unpublishAt: Date | null }
export type TimeRefusal =
  | 'schedule-in-past'
  | 'schedule-too-far'
  | 'embargo-in-past'
  | 'under-embargo'
  | 'unpublish-in-past'
  | 'unpublish-before-publish'

/** Whether the wish is for later: the story is then scheduled and not published. */
export const isForLater = ({ at, embargoUntil }: WantedTimes): boolean =>
  at !== undefined || embargoUntil instanceof Date

/**
 * The times of a story that is published or scheduled. An embargo stands apart from the schedule: nothing is out before
 * it ends, and it is never passed over in silence. Readers are told the moment at which they can first have the story.
 */
export function timesFor(
  story: { embargoUntil: Date | null; unpublishAt: Date | null },
  wanted: WantedTimes,
  now: Date,
): Result<Times, TimeRefusal> {
  const { at } = wanted
  if (at && at <= now) return refuse('schedule-in-past')
  if (wanted.embargoUntil && wanted.embargoUntil <= now) return refuse('embargo-in-past')
  const embargo = wanted.embargoUntil === undefined ? story.embargoUntil : wanted.embargoUntil
  const embargoUntil = embargo && embargo > now ? embargo : null
  // an embargo that was set before is lifted or waited for in so many words
  if (!at && embargoUntil && wanted.embargoUntil === undefined) return refuse('under-embargo')
  if (at && embargoUntil && at < embargoUntil) return refuse('under-embargo')
  const publishedAt = at ?? embargoUntil ?? now
  const unpublishAt = wanted.unpublishAt === undefined ? story.unpublishAt : wanted.unpublishAt
  if (unpublishAt && unpublishAt <= publishedAt) return refuse('unpublish-before-publish')
  const last = Math.max(publishedAt.getTime(), unpublishAt?.getTime() ?? 0)
  if (last - now.getTime() > MOST_AHEAD_MS) return refuse('schedule-too-far')
  return done({ publishedAt, embargoUntil, unpublishAt })
}

/** When a story that is out, or will be, leaves. */
export function leavingTime(
  story: { publishedAt: Date | null },
  at: Date | null,
  now: Date,
): Result<Date | null, TimeRefusal> {
  if (at === null) return done(null)
  if (at <= now) return refuse('unpublish-in-past')
  if (story.publishedAt && at <= story.publishedAt) return refuse('unpublish-before-publish')
  return at.getTime() - now.getTime() > MOST_AHEAD_MS ? refuse('schedule-too-far') : done(at)
}
