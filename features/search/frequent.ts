import type { Db } from '@/db/client'
import {
  findMomentOf,
  listNamedInHeadlines,
  listNewest,
  listSectionCounts,
  MOST_RANKED,
  type NewestCursor,
} from '@/db/queries/search'
import type { SearchAsk } from '@/db/queries/search-ask'

/**
 * Of more than `many` stories only the latest and those that say it in their headlines are looked at; the rest nobody
 * pages to. `toldBy` of an edition's latest tell whether there are so many.
 */
export type Bounds = { many: number; toldBy: number }
export const BOUNDS: Bounds = { many: 5_000, toldBy: 2_000 }

/** So many of the latest tell what share of all stories there is, and too few do not. */
const TELLING = 10

/** What the latest stories tell: how many of them are in each section and in all, and about how many that makes of all stories. */
export type Told = { sections: ReadonlyMap<number, number>; seen: number; about: number }
/** What is asked and, where very many stories may have it, what the latest tell of it. */
export type Level = SearchAsk & { told?: Told }

/** Asks the latest, unless there are few by the clock's counts, or the edition has too few to tell. */
export const levelOf = async (db: Db, ask: SearchAsk, bounds = BOUNDS): Promise<Level> => ({
  ...ask,
  told: await tellByLatest(db, ask, bounds),
})

async function tellByLatest(db: Db, ask: SearchAsk, { many, toldBy }: Bounds): Promise<Told | undefined> {
  if (mostWith(ask) <= many) return undefined
  const since = await findMomentOf(db, ask.filter, toldBy)
  if (!since) return undefined
  const sections = await listSectionCounts(db, { ...ask, since })
  const seen = [...sections.values()].reduce((sum, count) => sum + count, 0)
  // of one word that nothing narrows the clock's count is near enough
  const isCounted = ask.groups.length === 1 && !isNarrowed(ask)
  const about = isCounted ? mostWith(ask) : seen < TELLING ? 0 : (seen * ask.total) / toldBy
  return { sections, seen, about }
}

/** Whether more stories than that have it. To count what has a phrase is to read all those texts: they pass for many. */
export const isFrequent = ({ told, filter }: Level, many: number): boolean =>
  told !== undefined && (told.about > many || Boolean(filter.phrases?.length))

/** No more stories than these have so many of the groups: each has one of the rarest. */
function mostWith({ groups, least }: SearchAsk): number {
  const counts = groups.map(({ count }) => count).sort((one, other) => one - other)
  return counts.slice(0, groups.length - least + 1).reduce((sum, count) => sum + count, 0)
}

function isNarrowed({ filter }: SearchAsk): boolean {
  const { locale: _, unwanted = [], phrases = [], ...others } = filter
  return unwanted.length + phrases.length > 0 || Object.values(others).some((one) => one !== undefined)
}

/** The latest stories that have all of it in their headlines, looked for among the edition's latest first: of many more only so many are kept. */
export async function listInHeadlines(db: Db, ask: SearchAsk, { many }: Bounds): Promise<number[]> {
  const since = await findMomentOf(db, ask.filter, 4 * many)
  const ids = since ? await listNamedInHeadlines(db, { ...ask, since }) : []
  return ids.length === MOST_RANKED ? ids : listNamedInHeadlines(db, ask)
}

/** A page of the latest stories. What is frequent is looked for among the edition's latest first. */
export async function listLatest(
  db: Db,
  level: Level,
  after: NewestCursor | undefined,
  limit: number,
  { many, toldBy } = BOUNDS,
) {
  if (level.told && isFrequent(level, many)) {
    // of one moment the page before may have shown some
    const publishedBefore = after ? new Date(after.publishedAt.getTime() + 1) : level.filter.publishedBefore
    const filter = { ...level.filter, publishedBefore }
    // twice as far back as so many stories are to be expected
    const place = Math.ceil((2 * limit * toldBy) / Math.max(TELLING, level.told.seen))
    const since = await findMomentOf(db, filter, place)
    const rows = since ? await listNewest(db, { ...level, filter, since }, after, limit) : []
    if (rows.length === limit) return rows
  }
  return listNewest(db, level, after, limit)
}

/** How many stories each section has; of what is frequent about how many, as its share among the latest tells. */
export async function countBySection(db: Db, level: Level, bounds = BOUNDS) {
  const { told } = level
  if (!told || told.seen < TELLING || !isFrequent(level, bounds.many))
    return { sections: await listSectionCounts(db, level), isAbout: false }
  const share = told.about / told.seen
  const about = [...told.sections].map(([id, count]) => [id, twoDigits(count * share)] as const)
  return { sections: new Map(about), isAbout: true }
}

const twoDigits = (count: number) => Number(count.toPrecision(2))
