import type { Db } from '@/db/client'
import {
  findMomentOf,
  listNewest,
  listSectionCounts,
  type NewestCursor,
  type SearchAsk,
} from '@/db/queries/search'

/** Of so many stories only the latest and those that say it in their headlines are looked at; the rest nobody pages to. */
export const MANY = 20_000

/** No more stories than these have so many of the groups: each has one of the rarest. */
export function mostWith({ groups, least }: Pick<SearchAsk, 'groups' | 'least'>): number {
  const counts = groups.map(({ count }) => count).sort((one, other) => one - other)
  return counts.slice(0, groups.length - least + 1).reduce((sum, count) => sum + count, 0)
}

/** Whether a single word that nothing narrows is in more stories than that, by the clock's count. */
export function isFrequent({ groups, filter, least }: SearchAsk, many: number): boolean {
  const { locale: _, unwanted = [], phrases = [], ...narrowing } = filter
  const isNarrowed = Object.values(narrowing).some((one) => one !== undefined)
  const isOneWord = groups.length === 1 && unwanted.length + phrases.length === 0
  return isOneWord && !isNarrowed && mostWith({ groups, least }) > many
}

/** A page of the latest stories. Those with a frequent word are looked for among the edition's latest first. */
export async function listLatest(
  db: Db,
  ask: SearchAsk,
  after: NewestCursor | undefined,
  limit: number,
  many = MANY,
) {
  if (isFrequent(ask, many)) {
    const filter = { ...ask.filter, publishedBefore: after?.publishedAt }
    const since = await findMomentOf(db, filter, many / 10)
    const rows = since ? await listNewest(db, { ...ask, since }, after, limit) : []
    if (rows.length === limit) return rows
  }
  return listNewest(db, ask, after, limit)
}

/** How many stories each section has; of a frequent word about how many, as its share among the latest tells. */
export async function countBySection(db: Db, ask: SearchAsk, many = MANY) {
  const since = isFrequent(ask, many) ? await findMomentOf(db, ask.filter, many) : undefined
  const sections = await listSectionCounts(db, { ...ask, since })
  if (!since) return { sections, isAbout: false }
  const seen = [...sections.values()].reduce((sum, count) => sum + count, 0)
  const times = mostWith(ask) / Math.max(1, seen)
  const about = [...sections].map(([id, count]) => [id, twoDigits(count * times)] as const)
  return { sections: new Map(about), isAbout: true }
}

const twoDigits = (count: number) => Number(count.toPrecision(2))
