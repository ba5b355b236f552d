import { database } from '@/db/client'
import { listCards, type CardRow } from '@/db/queries/cards'
import { findLiveArrangement } from '@/db/queries/fronts'
import type { SectionRow } from '@/db/queries/site'
import { withPictures, type Card } from '@/features/articles/cards'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'
import { arrangeFront, type Arrangement, type BlockNews } from './arrange-front'
import { emptyArrangement, nextChange, type FrontArrangement } from './arrangement'
import { RIVER_LENGTH, SECONDARY_COUNT } from './limits'
import { AUTOMATIC, readBlocks, readMostRead, readPlaced, readSections } from './read-news'

export type Front = Arrangement<Card> & { changesAt?: Date }

const LATEST = 1 + SECONDARY_COUNT + RIVER_LENGTH + 12
const LIVE_MS = 86_400_000

/**
 * The front of an edition: what editors placed, and the latest where they placed nothing. Never empty while there is
 * news. With an arrangement: as it would be with that one.
 */
export async function getFront(site: Site, now: Date, arrangement?: FrontArrangement): Promise<Front> {
  const { locale } = site
  const place = { locale, sectionId: null }
  const editors = arrangement ?? (await findLiveArrangement(await database(), place)) ?? emptyArrangement
  const laidOut = await layOutFront(site, editors, now)
  return { ...(await pictured(laidOut, locale)), changesAt: nextChange(editors, now) }
}

/** The same in rows, without pictures. */
export async function layOutFront(
  site: Site,
  editors: FrontArrangement,
  now: Date,
): Promise<Arrangement<CardRow>> {
  const db = await database()
  const { locale } = site
  const publishedFrom = new Date(now.getTime() - LIVE_MS)
  const shown = site.sections.filter((section) => section.isOpinion || editors.blocks === null)
  const [{ slots, rowsOf }, latest, live, mostRead, rowsOfSection] = await Promise.all([
    readPlaced(locale, editors, now),
    listCards(db, { locale }, now, { limit: LATEST }),
    listCards(db, { locale, kinds: ['live'], publishedFrom }, now, { limit: 2 }),
    readMostRead(locale, now),
    readSections(locale, shown, AUTOMATIC.rows, now),
  ])
  const blocks = editors.blocks
    ? await readBlocks(site, editors.blocks, rowsOf, now)
    : shown
        .filter(({ isOpinion }) => !isOpinion)
        .map((section) => automatic(locale, section, rowsOfSection(section)))
  const opinion = shown.filter(({ isOpinion }) => isOpinion).flatMap(rowsOfSection)
  return arrangeFront({ placed: slots, latest, live, opinion, mostRead, blocks })
}

function automatic(locale: string, section: SectionRow, rows: CardRow[]): BlockNews<CardRow> {
  const { key, name, slug } = section
  const head = { id: `section-${key}`, title: name, href: encodePath(editionPath(locale, `/${slug}`)) }
  const { count, least } = AUTOMATIC
  return { head, placed: [], rows, count, least }
}

/** Pictures for the whole front in one query. */
async function pictured(front: Arrangement<CardRow>, locale: string): Promise<Arrangement<Card>> {
  const rows = [
    front.lead,
    ...front.secondary,
    ...front.live,
    ...front.river,
    ...front.opinion,
    ...front.mostRead,
    ...front.blocks.flatMap((block) => block.stories),
  ].filter((row) => row !== undefined)
  const byId = new Map((await withPictures(rows, locale)).map((card) => [card.id, card]))
  const shown = (list: readonly CardRow[]) => list.flatMap((row) => byId.get(row.id) ?? [])
  return {
    lead: front.lead && byId.get(front.lead.id),
    secondary: shown(front.secondary),
    live: shown(front.live),
    river: shown(front.river),
    opinion: shown(front.opinion),
    mostRead: shown(front.mostRead),
    blocks: front.blocks.map((block) => ({ ...block, stories: shown(block.stories) })),
  }
}
