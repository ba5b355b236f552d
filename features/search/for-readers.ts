import { database, type Db } from '@/db/client'
import { listCards } from '@/db/queries/cards'
import { listFoundTexts } from '@/db/queries/search'
import type { SearchFilter, SearchGroup } from '@/db/queries/search-ask'
import { PAGE_SIZE, withPictures, type Card } from '@/features/articles/cards'
import { plainText } from '@/features/documents/text'
import { getPerson } from '@/features/people/for-readers'
import type { Site } from '@/features/settings/site'
import { getTopic } from '@/features/topics/for-readers'
import type { SearchRequest } from './address'
import { correctedQuery } from './corrected-query'
import { newestCursor, rankedCursor, readNewestCursor, readRankedCursor } from './cursor'
import { excerptOf, markFound, type Piece } from './excerpt'
import { findBestLevel, rankStories } from './find-stories'
import { countBySection, levelOf, listLatest, type Level } from './frequent'
import { listNamed, type NamedPage } from './names'
import { planSearch, type SearchPlan } from './plan-search'
import { readSearchQuery, type SearchQuery } from './query'

export type FoundStory = Card & { headlinePieces: readonly Piece[]; excerpt: readonly Piece[] | undefined }
/** What narrows a search, by the name it has for readers. */
export type Narrowing = { section?: string; topic?: string; author?: string }
export type SearchPage = {
  request: SearchRequest
  query: SearchQuery
  /** The edition that was searched. */
  locale: string
  stories: readonly FoundStory[]
  /** How many stories there are with all the words, or as many of them as any story has. */
  total: number
  /** Of what very many stories have, the numbers say about how many. */
  isAbout: boolean
  isLoose: boolean
  /** How many there are in each section, whichever is chosen. */
  sections: ReadonlyMap<number, number>
  narrowing: Narrowing
  named: readonly NamedPage[]
  /** The query as it was probably meant, where a word of it is in no story. */
  corrected?: string
  /** Where the next page begins. */
  after?: string
}

const NOTHING = { stories: [], total: 0, isAbout: false, isLoose: false, sections: new Map(), named: [] }

/** A page of what was found; without stories where nothing was asked or found. Undefined where there is no such page. */
export async function getSearchPage(
  site: Site,
  request: SearchRequest,
  now: Date,
): Promise<SearchPage | undefined> {
  const locale = site.editions.some((one) => one.locale === request.edition)
    ? (request.edition ?? site.locale)
    : site.locale
  const query = readSearchQuery(request.q, locale)
  const nothing = { request, query, locale, ...NOTHING }
  if (query.wanted.length === 0) return request.after ? undefined : { ...nothing, narrowing: {} }
  const db = await database()
  const plan = await planSearch(db, query, locale, now)
  const { filter, narrowing } = await filterOf(site, request, locale)
  const named = request.after ? [] : await listNamed(locale, query, now)
  const best = await findBestLevel(db, plan, filter, now)
  if (!best) return request.after ? undefined : { ...nothing, narrowing, named }
  const [found, { sections, isAbout }] = await Promise.all([
    pageOf(db, plan, best, request),
    countAnySection(db, best),
  ])
  if (!found) return undefined
  const stories = await showFound(db, found.ids, plan.groups, locale, now)
  const chosen = filter.sectionId
  return {
    ...{ request, query, locale, stories, sections, isAbout, narrowing, named, after: found.after },
    total: chosen === undefined ? sumOf(sections.values()) : (sections.get(chosen) ?? 0),
    isLoose: best.least < plan.groups.length,
    corrected: correctedQuery(query, plan.repairs, stories, locale),
  }
}

/** Counts all sections, whichever is chosen. */
async function countAnySection(db: Db, best: Level) {
  if (best.filter.sectionId === undefined) return countBySection(db, best)
  return countBySection(db, await levelOf(db, { ...best, filter: { ...best.filter, sectionId: undefined } }))
}

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0)

async function filterOf(site: Site, request: SearchRequest, locale: string) {
  const section = site.sections.find(({ key, slug }) => slug === request.section || key === request.section)
  const topic = request.topic ? await getTopic(Number(request.topic), locale) : undefined
  const author = request.author ? await getPerson(request.author, locale) : undefined
  const filter: SearchFilter = {
    ...{ locale, kind: request.kind, sectionId: section?.id, topicId: topic?.id, personId: author?.id },
    publishedFrom: rangeOf(site, request.from)?.[0],
    publishedBefore: rangeOf(site, request.to)?.[1],
  }
  return { filter, narrowing: { section: section?.name, topic: topic?.name, author: author?.name } }
}

function rangeOf(site: Site, day: string | undefined) {
  const [year = 0, month = 0, date = 0] = (day ?? '').split('-').map(Number)
  return day ? site.dates.dayRange(year, month, date) : undefined
}

/** The ids of a page in their order, and where the next one begins; undefined where the address names no page. */
async function pageOf(db: Db, plan: SearchPlan, best: Level, { sort, after }: SearchRequest) {
  if (sort === 'newest') {
    const cursor = after === undefined ? undefined : readNewestCursor(after)
    if (after !== undefined && !cursor) return undefined
    const rows = await listLatest(db, best, cursor, PAGE_SIZE + 1)
    const last = rows[PAGE_SIZE - 1]
    const ids = rows.slice(0, PAGE_SIZE).map(({ id }) => id)
    return { ids, after: rows.length > PAGE_SIZE && last ? newestCursor(last) : undefined }
  }
  const cursor = after === undefined ? undefined : readRankedCursor(after)
  if (after !== undefined && !cursor) return undefined
  const at = cursor?.at ?? best.now
  const rows = await rankStories(db, plan, best, { at, after: cursor, limit: PAGE_SIZE + 1 })
  const last = rows[PAGE_SIZE - 1]
  const ids = rows.slice(0, PAGE_SIZE).map(({ id }) => id)
  return { ids, after: rows.length > PAGE_SIZE && last ? rankedCursor({ at, ...last }) : undefined }
}

/** Stories as they are shown: cards with what was asked for marked in them. */
async function showFound(
  db: Db,
  ids: readonly number[],
  groups: readonly SearchGroup[],
  locale: string,
  now: Date,
): Promise<FoundStory[]> {
  if (ids.length === 0) return []
  const [rows, texts] = await Promise.all([
    listCards(db, { locale, ids }, now, { limit: ids.length }),
    listFoundTexts(db, ids),
  ])
  const stems = new Set(groups.flatMap((group) => group.stems.flat()))
  const cards = new Map((await withPictures(rows, locale)).map((card) => [card.id, card]))
  const textOf = new Map(texts.map((text) => [text.id, text]))
  return ids.flatMap((id) => {
    const [card, text] = [cards.get(id), textOf.get(id)]
    if (!card || !text) return []
    const whole = [text.standfirst, plainText(text.body)].filter(Boolean).join('\n')
    const headlinePieces = markFound(card.headline, stems, locale)
    return [{ ...card, headlinePieces, excerpt: excerptOf(whole, stems, locale) }]
  })
}
