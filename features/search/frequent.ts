import type { Db } from '@/db/client'
import {
  findMomentOf,
  hasFound,
  listNamedInHeadlines,
  listNewest,
  listSectionCounts,
  MOST_RANKED,
  type NewestCursor,
} from '@/db/queries/search'
import type { SearchAsk } from '@/db/queries/search-ask'
import { findStoryCount } from '@/db/queries/search-terms'

/** Of so many stories only the latest and those that say it in their headlines are looked at; the rest nobody pages to. */
export const MANY = 5_000

/** Shares are told by fewer than are ranked. */
const TOLD_BY = 2_000

/** So many of the latest tell what share of all stories there is, and too few do not. */
const TELLING = 10

/**
 * Whether more stories than that are in question, and it is not worth it to count them: of words that nothing narrows
 * the clock's counts are near enough, and to count what has a phrase is to read all those texts.
 */
export function isFrequent(ask: SearchAsk, many: number): boolean {
  return hasPhrase(ask) ? mostWith(ask) > many : !isNarrowed(ask) && byChance(ask) > many
}

/** So many stories have the most frequent groups together by chance; words that are asked for together are so more often. */
function byChance({ groups, least }: SearchAsk): number {
  const [first, ...others] = [...groups].sort((one, other) => other.count - one.count).slice(0, least)
  return others.reduce((count, { share }) => count * share, first?.count ?? 0)
}

/** No more stories than these have so many of the groups: each has one of the rarest. */
function mostWith({ groups, least }: SearchAsk): number {
  const counts = groups.map(({ count }) => count).sort((one, other) => one - other)
  return counts.slice(0, groups.length - least + 1).reduce((sum, count) => sum + count, 0)
}

const hasPhrase = ({ filter: { phrases = [] } }: SearchAsk) => phrases.length > 0

function isNarrowed({ filter }: SearchAsk): boolean {
  const { locale: _, unwanted = [], phrases = [], ...others } = filter
  return unwanted.length + phrases.length > 0 || Object.values(others).some((one) => one !== undefined)
}

/** Whether there is such a story; what is frequent is among the latest of all. */
export async function isThere(db: Db, ask: SearchAsk, many = MANY): Promise<boolean> {
  if (isFrequent(ask, many)) {
    const since = await findMomentOf(db, ask.filter, many / 10)
    if (since && (await hasFound(db, { ...ask, since }))) return true
  }
  return hasFound(db, ask)
}

/** The latest stories that have all of it in their headlines, looked for among the edition's latest first: of many more only so many are kept. */
export async function listInHeadlines(db: Db, ask: SearchAsk, many = MANY): Promise<number[]> {
  const since = await findMomentOf(db, ask.filter, 4 * many)
  const ids = since ? await listNamedInHeadlines(db, { ...ask, since }) : []
  return ids.length === MOST_RANKED ? ids : listNamedInHeadlines(db, ask)
}

/** A page of the latest stories. What is frequent is looked for among the edition's latest first. */
export async function listLatest(
  db: Db,
  ask: SearchAsk,
  after: NewestCursor | undefined,
  limit: number,
  many = MANY,
) {
  if (isFrequent(ask, many)) {
    const filter = { ...ask.filter, publishedBefore: after?.publishedAt ?? ask.filter.publishedBefore }
    const since = await findMomentOf(db, filter, hasPhrase(ask) ? many : many / 10)
    const rows = since ? await listNewest(db, { ...ask, since }, after, limit) : []
    if (rows.length === limit) return rows
  }
  return listNewest(db, ask, after, limit)
}

/** How many stories each section has; of what is frequent about how many, as its share among the latest tells. */
export async function countBySection(db: Db, ask: SearchAsk, many = MANY, toldBy = TOLD_BY) {
  const since = isFrequent(ask, many) ? await findMomentOf(db, ask.filter, toldBy) : undefined
  const latest = since && (await listSectionCounts(db, { ...ask, since }))
  const seen = [...(latest?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  if (!latest || seen < TELLING) return { sections: await listSectionCounts(db, ask), isAbout: false }
  const isCounted = ask.groups.length === 1 && !isNarrowed(ask)
  const all = isCounted ? mostWith(ask) : (seen * (await findStoryCount(db, ask.filter.locale))) / toldBy
  const about = [...latest].map(([id, count]) => [id, twoDigits((count * all) / seen)] as const)
  return { sections: new Map(about), isAbout: true }
}

const twoDigits = (count: number) => Number(count.toPrecision(2))
