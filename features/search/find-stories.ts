import type { Db } from '@/db/client'
import {
  findMomentOf,
  hasFound,
  listCandidates,
  listRanked,
  MOST_RANKED,
  type Ranked,
} from '@/db/queries/search'
import type { SearchFilter } from '@/db/queries/search-ask'
import { BOUNDS, isFrequent, levelOf, listInHeadlines, type Bounds, type Level } from './frequent'
import type { SearchPlan } from './plan-search'

/** As many stories as readers look at: fewer of the words must be in them until there are as many. */
const ENOUGH = 10
/** Of several words a story may lack one or two and still be the one that is meant. */
const spareOf = (groups: number) => (groups >= 5 ? 2 : groups >= 3 ? 1 : 0)

/** Of what was asked, as much as there are stories for: all of it, or else as many of the words as any story has. */
export async function findBestLevel(
  db: Db,
  { groups, total, unwanted, phrases }: SearchPlan,
  filter: SearchFilter,
  now: Date,
  bounds = BOUNDS,
): Promise<Level | undefined> {
  for (let least = groups.length; least > 0; least--) {
    const level = await levelOf(
      db,
      { groups, least, total, filter: { ...filter, unwanted, phrases }, now },
      bounds,
    )
    if (level.told?.seen || (await hasFound(db, level))) return level
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
  best: Level,
  page: Page,
  bounds = BOUNDS,
): Promise<Ranked[]> {
  const { ids, isPart } = await findCandidates(db, plan, best, page.at, bounds)
  const ranked = await listRanked(db, plan, ids, page)
  if (!isPart || page.after || ranked.length >= ENOUGH) return ranked
  const all = await findCandidates(db, plan, best, page.at, { ...bounds, many: ALL })
  return listRanked(db, plan, all.ids, page)
}

/** The stories to look at closely: with fewer of the words only while those with more of them are not enough. */
async function findCandidates(db: Db, { groups }: SearchPlan, best: Level, at: Date, bounds: Bounds) {
  const found = new Set<number>()
  const add = (ids: readonly number[]) => ids.forEach((id) => found.add(id))
  const spared = Math.max(1, groups.length - spareOf(groups.length))
  let isPart = false
  for (let { least } = best; least > 0; least--) {
    const level = least === best.least ? best : await levelOf(db, { ...best, least }, bounds)
    const candidates = await candidatesOf(db, level, at, bounds.many)
    isPart ||= candidates.isPart
    add(candidates.ids)
    if (found.size >= (least > spared ? MOST_RANKED : ENOUGH)) break
  }
  if (isPart) add(await listInHeadlines(db, best, bounds))
  return { ids: [...found], isPart }
}

async function candidatesOf(db: Db, level: Level, at: Date, many: number) {
  if (!isFrequent(level, many)) {
    const { ids, isAll } = await listCandidates(db, level, at, many)
    if (isAll) return { ids, isPart: false }
  }
  const since = await findMomentOf(db, level.filter, many)
  const { ids } = await listCandidates(db, { ...level, since }, at, ALL)
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
