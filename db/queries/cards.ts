import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { prepared } from '../prepared'
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
export const listCards = (db: Db, filter: CardFilter, now: Date, { limit, offset = 0 }: Page) =>
  cardsAsked(db, givenIn({ ...filter, offset: offset || undefined })).execute({
    ...valuesOf(filter, now),
    limit,
    offset,
  })

/** The latest of each of some sections, as many of each, latest first. */
export const listSectionCards = (
  db: Db,
  { locale, sectionIds }: { locale: string; sectionIds: readonly number[] },
  now: Date,
  limit: number,
) =>
  cardsOfSections(db).execute({
    locale,
    sectionIds,
    now: now.toISOString(),
    limit,
    limitOfAll: limit * sectionIds.length,
  })

export async function countCards(db: Db, filter: CardFilter, now: Date): Promise<number> {
  const [row] = await countAsked(db, givenIn(filter)).execute(valuesOf(filter, now))
  return row?.count ?? 0
}

export const latestFirst = [desc(articles.publishedAt), desc(articles.id)]

/** What a list is asked by, as words: lists with the same ones are one query. */
const givenIn = (asked: CardFilter & Partial<Page>): string =>
  Object.entries(asked)
    .flatMap(([name, value]) => (value === undefined ? [] : name))
    .sort()
    .join(' ')

const valuesOf = (filter: CardFilter, now: Date) => ({
  ...filter,
  publishedFrom: filter.publishedFrom?.toISOString(),
  publishedBefore: filter.publishedBefore?.toISOString(),
  now: now.toISOString(),
})

const value = (name: keyof CardFilter | keyof Page | 'now') => sql.placeholder(name)

// Prepared without a name, since which index serves a list depends on the values, and PostgreSQL then sees them
const cardsAsked = prepared((db, asked) => {
  const given = asked.split(' ')
  const where = conditionsOf(given)
  const shown = listedUnder(db, given) ?? (given.includes('offset') ? shownPage(db, where) : undefined)
  return cards(db)
    .where(shown ? inArray(articles.id, shown) : where)
    .orderBy(...latestFirst)
    .limit(value('limit'))
    .prepare('')
})

const countAsked = prepared((db, asked) =>
  db
    .select({ count: sql<number>`count(*)::int` })
    .from(articles)
    .where(conditionsOf(asked.split(' ')))
    .prepare(''),
)

const cardsOfSections = prepared((db) => {
  const ofOne = db
    .select({ id: articles.id })
    .from(articles)
    .where(and(conditionsOf(['locale']), sql`${articles.sectionId} = asked.section_id`))
    .orderBy(...latestFirst)
    .limit(value('limit'))
  return cards(db)
    .where(
      sql`${articles.id} in (select latest.id
        from unnest(${sql.placeholder('sectionIds')}::int[]) asked(section_id), lateral ${ofOne} latest)`,
    )
    .orderBy(...latestFirst)
    .limit(sql.placeholder('limitOfAll'))
    .prepare('')
})

const shownPage = (db: Db, where: SQL | undefined) =>
  db
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...latestFirst)
    .limit(value('limit'))
    .offset(value('offset'))

/** Of one topic or one person and nothing else: found in the index of what hangs on stories, however many there are. */
function listedUnder(db: Db, given: readonly string[]) {
  const [of, ...others] = given.filter((name) => !['locale', 'publishedBefore', 'offset'].includes(name))
  if (others.length > 0 || (of !== 'topicId' && of !== 'personId')) return undefined
  const [part, column, name] =
    of === 'topicId'
      ? ([articleTopics, articleTopics.topicId, 'article_topics'] as const)
      : ([bylines, bylines.personId, 'bylines'] as const)
  return db
    .select({ id: part.articleId })
    .from(part)
    .where(
      and(
        eq(column, value(of)),
        eq(part.locale, value('locale')),
        visibleToReaders(value('now'), name),
        given.includes('publishedBefore') ? lt(part.publishedAt, value('publishedBefore')) : undefined,
      ),
    )
    .orderBy(desc(part.publishedAt), desc(part.articleId))
    .limit(value('limit'))
    .offset(value('offset'))
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

const conditions: Record<keyof CardFilter, SQL> = {
  locale: eq(articles.locale, value('locale')),
  ids: sql`${articles.id} = any(${value('ids')}::int[])`,
  without: sql`${articles.id} <> all(${value('without')}::int[])`,
  sectionId: eq(articles.sectionId, value('sectionId')),
  kinds: sql`${articles.kind} = any(${value('kinds')}::text[])`,
  publishedFrom: gte(articles.publishedAt, value('publishedFrom')),
  publishedBefore: lt(articles.publishedAt, value('publishedBefore')),
  topicId: sql`exists (select 1 from ${articleTopics}
    where ${articleTopics.articleId} = ${articles.id} and ${articleTopics.topicId} = ${value('topicId')})`,
  personId: sql`exists (select 1 from ${bylines}
    where ${bylines.articleId} = ${articles.id} and ${bylines.personId} = ${value('personId')})`,
}

const conditionsOf = (given: readonly string[]) =>
  and(
    visibleToReaders(value('now')),
    ...Object.entries(conditions).flatMap(([name, condition]) => (given.includes(name) ? condition : [])),
  )
