import { database } from '@/db/client'
import { listCards } from '@/db/queries/cards'
import { listMostRead } from '@/db/queries/views'
import { remember } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import { withPictures, type Card } from '@/features/articles/cards'
import { getNextScheduledChange } from '@/features/articles/next-change'

const SINCE_MS = 48 * 3_600_000
const TTL_SECONDS = 300
/** Read once for every place that shows some of them. */
const MOST = 30

export type MostReadStories = { stories: readonly Card[]; asOf: Date }

/**
 * The stories of an edition, or of a section of it, read most in two days. Where too few were read, the latest fill up, so that the list is
 * as long as asked while the edition has that many stories. `without`: what stands on the page already.
 */
export async function getMostRead(
  locale: string,
  limit: number,
  now: Date,
  { sectionId, without = [] }: { sectionId?: number; without?: readonly number[] } = {},
): Promise<MostReadStories> {
  const next = await getNextScheduledChange(locale, now)
  // a story that leaves by itself leaves this list too, whether or not a worker is there to say so
  const untilNext = next ? (next.getTime() - now.getTime()) / 1_000 : TTL_SECONDS
  const options = { tags: [tags.mostRead(locale)], ttlSeconds: Math.min(TTL_SECONDS, untilNext) }
  const { stories, asOf } = await remember(`most-read:${locale}:${sectionId ?? ''}`, options, () =>
    readMostRead({ locale, sectionId }, now),
  )
  const isElsewhere = new Set(without)
  return { stories: stories.filter(({ id }) => !isElsewhere.has(id)).slice(0, limit), asOf }
}

async function readMostRead(
  { locale, sectionId }: { locale: string; sectionId?: number },
  now: Date,
): Promise<MostReadStories> {
  const db = await database()
  const read = await listMostRead(
    db,
    { locale, sectionId, since: new Date(now.getTime() - SINCE_MS) },
    now,
    MOST,
  )
  const missing = MOST - read.length
  const without = read.map((story) => story.id)
  const latest =
    missing > 0 ? await listCards(db, { locale, sectionId, without }, now, { limit: missing }) : []
  return { stories: await withPictures([...read, ...latest], locale), asOf: now }
}
