import type { Db } from '@/db/client'
import {
  findMomentOf,
  hasFound,
  listRanked,
  type Ranked,
  type SearchAsk,
  type SearchFilter,
} from '@/db/queries/search'
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
    if (await hasFound(db, ask, 1)) return ask
  }
  return undefined
}

type Page = { at: Date; after?: { score: number; id: number }; limit: number }

/** Of so many stories only the latest and those that say it in their headlines are ranked; the rest nobody pages to. */
const MANY = 20_000

/** The best stories first, those with less of what was asked behind them; ranked as they stood at a moment. */
export async function rankStories(
  db: Db,
  plan: SearchPlan,
  best: SearchAsk,
  page: Page,
  many = MANY,
): Promise<Ranked[]> {
  const { groups } = plan
  const spare = spareOf(groups.length)
  let least = Math.max(1, Math.min(best.least, groups.length - spare))
  while (least > 1 && !(await hasFound(db, { ...best, least }, ENOUGH))) least--
  const ask = { ...best, least }
  const since = await sinceWhen(db, ask, many)
  const ranked = await listRanked(db, { ...ask, since }, page)
  return since && !page.after && ranked.length < ENOUGH ? listRanked(db, ask, page) : ranked
}

/** Since when stories are ranked by their text where more of them have the words than can be looked at. */
async function sinceWhen(db: Db, ask: SearchAsk, many: number): Promise<Date | undefined> {
  if (mostWith(ask) <= many) return undefined
  // to count what has a phrase would be to read all those texts
  const isPhrase = (ask.filter.phrases ?? []).length > 0
  return isPhrase || (await hasFound(db, ask, many)) ? findMomentOf(db, ask.filter, many) : undefined
}

/** No more stories than these have so many of the groups: each has one of the rarest. */
function mostWith({ groups, least }: SearchAsk): number {
  const counts = groups.map(({ count }) => count).sort((one, other) => one - other)
  return counts.slice(0, groups.length - least + 1).reduce((sum, count) => sum + count, 0)
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
