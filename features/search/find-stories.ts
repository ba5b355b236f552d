import type { Db } from '@/db/client'
import { findMomentOf, listCandidates, listRanked, MOST_RANKED, type Ranked } from '@/db/queries/search'
import type { SearchAsk, SearchFilter } from '@/db/queries/search-ask'
import { isFrequent, isThere, listInHeadlines, MANY } from './frequent'
import type { SearchPlan } from './plan-search'

/** As many stories as readers look at: fewer of the words must be in them until there are as many. */
const ENOUGH = 10
/** Of several words a story may lack one or two and still be the one that is meant. */
const spareOf = (groups: number) => (groups >= 5 ? 2 : groups >= 3 ? 1 : 0)

/** Of what was asked, as much as there are stories for: all of it, or else as many of the words as any story has. */
export async function findBestLevel(
  db: Db,
  { groups, unwanted, phrases }: SearchPlan,
  filter: SearchFilter,
  now: Date,
): Promise<SearchAsk | undefined> {
  for (let least = groups.length; least > 0; least--) {
    const ask = { groups, least, filter: { ...filter, unwanted, phrases }, now }
    if (await isThere(db, ask)) return ask
  }
  return undefined
}

type Page = { at: Date; after?: { score: number; id: number }; limit: number }

/** More than any archive has, and a number that PostgreSQL takes for a limit. */
const ALL = 2 ** 31 - 2

/** The best stories first, those with less of what was asked behind them; ranked as they stood at a moment. */
export async function rankStories(
  db: Db,
  plan: SearchPlan,
  best: SearchAsk,
  page: Page,
  many = MANY,
): Promise<Ranked[]> {
  const { ids, isPart } = await findCandidates(db, plan, best, page.at, many)
  const ranked = await listRanked(db, plan, ids, page)
  if (!isPart || page.after || ranked.length >= ENOUGH) return ranked
  const all = await findCandidates(db, plan, best, page.at, ALL)
  return listRanked(db, plan, all.ids, page)
}

/** The stories to look at closely: with fewer of the words only while those with more of them are not enough. */
async function findCandidates(db: Db, { groups }: SearchPlan, best: SearchAsk, at: Date, many: number) {
  const found = new Set<number>()
  const add = (ids: readonly number[]) => ids.forEach((id) => found.add(id))
  const spared = Math.max(1, groups.length - spareOf(groups.length))
  let isPart = false
  for (let { least } = best; least > 0; least--) {
    const level = await candidatesOf(db, { ...best, least }, at, many)
    isPart ||= level.isPart
    add(level.ids)
    if (found.size >= (least > spared ? MOST_RANKED : ENOUGH)) break
  }
  if (isPart) add(await listInHeadlines(db, best, many))
  return { ids: [...found], isPart }
}

async function candidatesOf(db: Db, ask: SearchAsk, at: Date, many: number) {
  if (!isFrequent(ask, many)) {
    const { ids, isAll } = await listCandidates(db, ask, at, many)
    if (isAll) return { ids, isPart: false }
  }
  const since = await findMomentOf(db, ask.filter, many)
  const { ids } = await listCandidates(db, { ...ask, since }, at, ALL)
  return { ids, isPart: since !== undefined }
}

/** The ids of the best stories of an edition. */
export async function findStories(
  db: Db,
  plan: SearchPlan,
  filter: SearchFilter,
  { now, limit }: { now: Date; limit: number },
): Promise<Ranked[]> {
  const best = await findBestLevel(db, plan, filter, now)
  return best ? rankStories(db, plan, best, { at: now, limit }) : []
}
