import type { Asking } from '@/features/accounts/action'
import { done, refuse } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'
import { judgeContent } from './load-gate'
import { isForLater, timesFor, type WantedTimes } from './times'

type Wanted = WantedTimes & { id: number; version: number }

/**
 * Gives readers the version of a story that an editor saw: now, or at a moment (`at`, or the end of an embargo) from
 * which they have it whether or not any clock runs.
 */
export const publishStory = ({ id, version, ...wanted }: Wanted, asking: Asking) =>
  decideStory(isForLater(wanted) ? 'schedule' : 'publish', { id, version }, asking, async (held, tx) => {
    const { now } = asking
    const { story, next } = held
    const times = timesFor(story, wanted, now)
    if (!times.ok) return times
    const content = await findContent(tx, id)
    const [error] = (await judgeContent(tx, story, content, times.value.publishedAt)).errors
    if (error) return refuse(error.code)
    const isNew = story.firstPublishedAt === null
    const came = next === 'published' && isNew ? { firstPublishedAt: times.value.publishedAt } : {}
    return done({
      status: next,
      columns: {
        ...times.value,
        ...came,
        ...(isNew ? { significantlyUpdatedAt: null } : {}),
        updatedAt: now,
      },
      content,
      revision: { reason: 'publish', snapshot: content },
      action: 'articles.publish',
      detail: { status: next, ...times.value },
    })
  })
