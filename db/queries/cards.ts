import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, articleTopics, bylines, personNames, sectionNames, sections } from '../schema'
import { visibleToReaders } from './visible'

/** A story as lists show it. */
export type CardRow = Awaited<ReturnType<typeof listCards>>[number]

/** Which stories a list shows. Fields that are given must all hold. */
export type CardFilter = {
  locale: string
  ids?: readonly number[]
  without?: readonly number[]
  sectionId?: number
  topicId?: number
  personId?: number
  kinds?: readonly CardKind[]
  publishedFrom?: Date
  publishedBefore?: Date
}
type CardKind = (typeof articles.$inferSelect)['kind']
type Page = { limit: number; offset?: number }

const bylineNames = sql<string[]>`coalesce((
  select json_agg(${personNames.name} order by ${bylines.position}) from ${bylines}
  join ${personNames} on ${personNames.personId} = ${bylines.personId} and ${personNames.locale} = ${articles.locale}
  where ${bylines.articleId} = ${articles.id}), '[]'::json)`

/** The first byline's portrait, for columns of opinion. */
const portraitId = sql<number | null>`(
  select p.portrait_id from ${bylines} join people p on p.id = ${bylines.personId}
  where ${bylines.articleId} = ${articles.id} order by ${bylines.position} limit 1)`

export const cardColumns = {
  id: articles.id,
  locale: articles.locale,
  kind: articles.kind,
  slug: articles.slug,
  headline: sql<string>`coalesce(${articles.shortHeadline}, ${articles.headline})`,
  kicker: articles.kicker,
  standfirst: articles.standfirst,
  datelinePlace: articles.datelinePlace,
  publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
  significantlyUpdatedAt: articles.significantlyUpdatedAt,
  wordCount: articles.wordCount,
  leadMediaId: articles.leadMediaId,
  sectionKey: sections.key,
  sectionSlug: sectionNames.slug,
  sectionName: sectionNames.name,
  isOpinion: sections.isOpinion,
  bylineNames,
  portraitId,
}

/** Stories that readers may see, latest first. Those before the page are passed over in an index, unread. */
export function listCards(db: Db, filter: CardFilter, now: Date, page: Page) {
  const where = and(visibleToReaders(now), ...conditions(filter))
  const shown = listedUnder(db, filter, now, page) ?? (page.offset ? shownPage(db, where, page) : undefined)
  return cards(db)
    .where(shown ? inArray(articles.id, shown) : where)
    .orderBy(...latestFirst)
    .limit(page.limit)
}

export const latestFirst = [desc(articles.publishedAt), desc(articles.id)]

const shownPage = (db: Db, where: SQL | undefined, { limit, offset = 0 }: Page) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...latestFirst)
    .limit(limit)
    .offset(offset)

/** Of one topic or one person and nothing else: found in the index of what hangs on stories, however many there are. */
function listedUnder(db: Db, filter: CardFilter, now: Date, { limit, offset = 0 }: Page) {
  const { locale, topicId, personId, publishedBefore, ...others } = filter
  if (Object.values(others).some((value) => value !== undefined)) return undefined
  if ((topicId === undefined) === (personId === undefined)) return undefined
  const [part, isNamed] =
    topicId === undefined
      ? ([bylines, eq(bylines.personId, personId ?? 0)] as const)
      : ([articleTopics, eq(articleTopics.topicId, topicId)] as const)
  const name = topicId === undefined ? 'bylines' : 'article_topics'
  return db
    .select({ id: part.articleId })
    .from(part)
    .where(
      and(
        isNamed,
        eq(part.locale, locale),
        visibleToReaders(now, name),
        publishedBefore && lt(part.publishedAt, publishedBefore),
      ),
    )
    .orderBy(desc(part.publishedAt), desc(part.articleId))
    .limit(limit)
    .offset(offset)
}

export async function countCards(db: Db, filter: CardFilter, now: Date): Promise<number> {
  const where = and(visibleToReaders(now), ...conditions(filter))
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(articles)
    .where(where)
  return row?.count ?? 0
}

/** The start every list of cards shares; add where, order and limit. */
export const cards = (db: Db) =>
  db
    .select(cardColumns)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )

function conditions(filter: CardFilter): SQL[] {
  const { ids, without, kinds } = filter
  const given: (SQL | undefined)[] = [
    eq(articles.locale, filter.locale),
    ids && inArray(articles.id, [...ids]),
    without?.length ? sql`${articles.id} <> all(${sql.param([...without])}::int[])` : undefined,
    filter.sectionId === undefined ? undefined : eq(articles.sectionId, filter.sectionId),
    kinds && inArray(articles.kind, [...kinds]),
    filter.publishedFrom && gte(articles.publishedAt, filter.publishedFrom),
    filter.publishedBefore && lt(articles.publishedAt, filter.publishedBefore),
    filter.topicId === undefined
      ? undefined
      : sql`exists (select 1 from ${articleTopics} where ${articleTopics.articleId} = ${articles.id} and ${articleTopics.topicId} = ${filter.topicId})`,
    filter.personId === undefined
      ? undefined
      : sql`exists (select 1 from ${bylines} where ${bylines.articleId} = ${articles.id} and ${bylines.personId} = ${filter.personId})`,
  ]
  return given.filter((condition) => condition !== undefined)
}
