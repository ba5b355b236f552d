import { database, type Db } from '@/db/client'
import { listCards, listSectionCards, type CardRow } from '@/db/queries/cards'
import type { SectionRow } from '@/db/queries/site'
import { findTopic } from '@/db/queries/topics'
import { listMediaThere } from '@/db/queries/fronts'
import { getMostRead } from '@/features/audience/most-read'
import { editionPath, type Site } from '@/features/settings/site'
import { topicPath } from '@/features/topics/address'
import { encodePath } from '@/lib/slug'
import type { BlockNews, Placed } from './arrange-front'
import { cardsOf, isDue, type FrontArrangement, type FrontBlock, type FrontCard } from './arrangement'

/** Beyond what a block shows: as many may stand elsewhere on the page. */
const SPARE = 24
const MOST_READ = 30
/** A section that nobody arranged: so many stories, and none with fewer. */
export const AUTOMATIC = { count: 4, least: 2, rows: 10 } as const

/** The stories that editors placed, as far as readers may see them now, with their headlines and pictures. */
export async function readPlaced(
  locale: string,
  front: FrontArrangement,
  now: Date,
): Promise<{ slots: Placed<CardRow>; rowsOf: (cards: readonly FrontCard[]) => CardRow[] }> {
  const db = await database()
  const due = cardsOf(front).filter((card) => isDue(card, now))
  const ids = [...new Set(due.map(({ articleId }) => articleId))]
  const wanted = [...new Set(due.flatMap(({ mediaId }) => mediaId ?? []))]
  const [rows, pictures] = await Promise.all([
    ids.length > 0 ? listCards(db, { locale, ids }, now, { limit: ids.length }) : [],
    listMediaThere(db, wanted),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const rowsOf = (cards: readonly FrontCard[]) =>
    cards
      .filter((card) => isDue(card, now))
      .flatMap(({ articleId, headline, mediaId, isWithoutPicture }) => {
        const row = byId.get(articleId)
        if (!row) return []
        const isThere = mediaId !== null && pictures.includes(mediaId)
        const leadMediaId = isWithoutPicture ? null : isThere ? mediaId : row.leadMediaId
        return [{ ...row, headline: headline ?? row.headline, leadMediaId }]
      })
  const { lead, live, secondary, opinion } = front
  const slots = {
    lead: rowsOf(lead),
    live: rowsOf(live),
    secondary: rowsOf(secondary),
    opinion: rowsOf(opinion),
  }
  return { slots, rowsOf }
}

/** The latest of each of some sections, so many of each, in one query. */
export async function readSections(
  locale: string,
  sections: readonly SectionRow[],
  limit: number,
  now: Date,
): Promise<(section: SectionRow) => CardRow[]> {
  const sectionIds = sections.map(({ id }) => id)
  const rows =
    sectionIds.length > 0 ? await listSectionCards(await database(), { locale, sectionIds }, now, limit) : []
  return ({ key }) => rows.filter(({ sectionKey }) => sectionKey === key)
}

/** Blocks as editors made them, with what their rules give now; one whose section or topic is gone keeps its cards. */
export async function readBlocks(
  site: Site,
  blocks: readonly FrontBlock[],
  rowsOf: (cards: readonly FrontCard[]) => CardRow[],
  now: Date,
): Promise<BlockNews<CardRow>[]> {
  const db = await database()
  const sections = blocks.flatMap(({ rule }) => (rule.by === 'section' ? (sectionOf(site, rule) ?? []) : []))
  const most = Math.max(0, ...blocks.map(({ count }) => count)) + SPARE
  const rowsOfSection = readSections(site.locale, sections, most, now)
  return Promise.all(
    blocks.map(async ({ id, title, rule, count, cards }) => {
      const { href, rows } = await readRule(db, site, { rule, limit: count + SPARE, rowsOfSection }, now)
      const head = { id, title, href, isMostRead: rule.by === 'most-read' }
      return { head, placed: rowsOf(cards), rows, count, least: 1 }
    }),
  )
}

const sectionOf = (site: Site, { sectionId }: { sectionId: number }) =>
  site.sections.find(({ id }) => id === sectionId)

type Asked = { rule: FrontBlock['rule']; limit: number; rowsOfSection: ReturnType<typeof readSections> }
type Ruled = { href?: string; rows: CardRow[] }

async function readRule(
  db: Db,
  site: Site,
  { rule, limit, rowsOfSection }: Asked,
  now: Date,
): Promise<Ruled> {
  const { locale } = site
  switch (rule.by) {
    case 'section': {
      const section = sectionOf(site, rule)
      return section
        ? {
            href: encodePath(editionPath(locale, `/${section.slug}`)),
            rows: (await rowsOfSection)(section).slice(0, limit),
          }
        : { rows: [] }
    }
    case 'topic': {
      const topic = await findTopic(db, rule.topicId, locale)
      return topic
        ? {
            href: topicPath(locale, topic),
            rows: await listCards(db, { locale, topicId: topic.id }, now, { limit }),
          }
        : { rows: [] }
    }
    case 'most-read':
      return { href: editionPath(locale, '/most-read'), rows: await readMostRead(locale, now) }
    case 'hand':
      return { rows: [] }
  }
}

/** What is read most of an edition, as far as readers may see it now: what is remembered of it may be minutes old. */
export async function readMostRead(locale: string, now: Date): Promise<CardRow[]> {
  const ids = (await getMostRead(locale, MOST_READ, now)).stories.map(({ id }) => id)
  const limit = ids.length
  const rows = limit > 0 ? await listCards(await database(), { locale, ids }, now, { limit }) : []
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
