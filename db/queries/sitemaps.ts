import { and, asc, desc, eq, gte, inArray, lt, max, min, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articles,
  articleTopics,
  bylines,
  editions,
  people,
  renditions,
  sectionNames,
  staticPages,
  topicNames,
} from '../schema'
import { visibleToReaders } from './visible'

/** A story as sitemaps name it. */
export type SitemapStory = Awaited<ReturnType<typeof listSitemapStories>>[number]
type Translation = { id: number; locale: string; slug: string; sectionSlug: string }
type Page = { limit: number; offset: number }

/** The last change that readers were told of. `greatest` passes over nothing. */
const changedAt = sql<Date>`greatest(${articles.publishedAt}, ${articles.significantlyUpdatedAt})`.mapWith(
  articles.publishedAt,
)
const lastChangedAt = sql<Date>`max(${changedAt})`.mapWith(articles.publishedAt)

/** In the words of the index `articles_findable`, without parameters, so that it is the one that is read. */
const inFindableIndex = sql`(articles.status in ('published', 'scheduled') and articles.is_indexable and articles.canonical_url is null)`

/** Stories that may be found: seen by readers, not kept from crawlers, at home here. */
const findable = (now: Date) => and(visibleToReaders(now), inFindableIndex)

/** Few stories have counterparts: the others are not asked for theirs one by one. */
const translations = (now: Date) => sql<
  Translation[]
>`case when not ${articles.isTranslated} then '[]'::json else coalesce((
  select json_agg(json_build_object('id', other.id, 'locale', other.locale, 'slug', other.slug, 'sectionSlug', names.slug)
    order by other.locale)
  from articles other join section_names names on names.section_id = other.section_id and names.locale = other.locale
    join ${editions} on ${editions.locale} = other.locale and ${editions.isEnabled}
  where other.translation_group = ${articles.translationGroup} and other.id <> ${articles.id}
    and ${visibleToReaders(now, 'other')}), '[]'::json) end`

/** The widest rendition of the lead picture. */
const pictureKey = sql<
  string | null
>`case when ${articles.leadMediaId} is not null then (select ${renditions.key} from ${renditions}
  where ${renditions.mediaId} = ${articles.leadMediaId} and ${renditions.crop} = '16x9' and ${renditions.format} = 'webp'
  order by ${renditions.widthPx} desc limit 1) end`

const columns = (now: Date) => ({
  id: articles.id,
  locale: articles.locale,
  slug: articles.slug,
  sectionSlug: sectionNames.slug,
  changedAt,
  pictureKey,
  translations: translations(now),
})

const ofItsSection = and(
  eq(sectionNames.sectionId, articles.sectionId),
  eq(sectionNames.locale, articles.locale),
)

/** How many of the stories of [start, end) in an edition may be found, and their last change: from the index alone. */
const foundBetween = (locale: string, start: SQL, end: SQL, now: Date) =>
  sql`select count(*)::int as stories, ${lastChangedAt} as changed_at from ${articles}
    where ${and(eq(articles.locale, locale), gte(articles.publishedAt, start), lt(articles.publishedAt, end), findable(now))}`

/** The months (UTC, `2026-11`) in which an edition published, with how many stories may be found and their last change. */
export function listSitemapMonths(db: Db, locale: string, now: Date) {
  const mayBe = and(eq(articles.locale, locale), inFindableIndex)
  const monthOf = (publishedAt: SQL) =>
    sql`(select date_trunc('month', ${publishedAt} at time zone 'UTC') from ${articles} where ${mayBe})`
  const [start, end] = [
    sql`(start at time zone 'UTC')`,
    sql`((start + interval '1 month') at time zone 'UTC')`,
  ]
  return db
    .select({
      month: sql<string>`to_char(start, 'YYYY-MM')`,
      stories: sql<number>`stories`,
      changedAt: sql<Date>`changed_at`.mapWith(articles.publishedAt),
    })
    .from(
      sql`generate_series(${monthOf(max(articles.publishedAt))}, ${monthOf(min(articles.publishedAt))}, interval '-1 month')
        as months(start) cross join lateral (${foundBetween(locale, start, end, now)}) as found`,
    )
    .where(sql`stories > 0`)
    .limit(5_000)
}

/** How many stories of [start, end) may be found. */
export async function countSitemapStories(
  db: Db,
  locale: string,
  [start, end]: [Date, Date],
  now: Date,
): Promise<number> {
  const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`
  const [row] = await db
    .select({ stories: sql<number>`stories` })
    .from(sql`(${foundBetween(locale, moment(start), moment(end), now)}) as found`)
    .limit(1)
  return row?.stories ?? 0
}

/** Those of [start, end), oldest first. The page is cut in the index, before anything else of a story is read. */
export function listSitemapStories(
  db: Db,
  locale: string,
  [start, end]: [Date, Date],
  now: Date,
  { limit, offset }: Page,
) {
  const page = db
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        gte(articles.publishedAt, start),
        lt(articles.publishedAt, end),
        findable(now),
      ),
    )
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(limit)
    .offset(offset)
    .as('page')
  return db
    .select(columns(now))
    .from(page)
    .innerJoin(articles, eq(articles.id, page.id))
    .innerJoin(sectionNames, ofItsSection)
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(limit)
}

/** Stories first published since a moment, latest first. */
export function listNewsSitemapStories(
  db: Db,
  locales: readonly string[],
  since: Date,
  now: Date,
  limit: number,
) {
  const firstPublishedAt = sql<Date>`coalesce(${articles.firstPublishedAt}, ${articles.publishedAt})`
  return db
    .select({
      ...columns(now),
      headline: articles.headline,
      firstPublishedAt: firstPublishedAt.mapWith(articles.publishedAt),
    })
    .from(articles)
    .innerJoin(sectionNames, ofItsSection)
    .where(
      and(
        inArray(articles.locale, [...locales]),
        gte(articles.publishedAt, since),
        sql`${firstPublishedAt} >= ${since.toISOString()}`,
        findable(now),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
}

/** The sections of an edition that show something. */
export const listSitemapSections = (db: Db, locale: string, now: Date) =>
  db
    .select({ slug: sectionNames.slug, changedAt: lastChangedAt })
    .from(sectionNames)
    .innerJoin(articles, and(ofItsSection, visibleToReaders(now)))
    .where(eq(sectionNames.locale, locale))
    .groupBy(sectionNames.sectionId, sectionNames.locale)
    .orderBy(asc(sectionNames.sectionId))
    .limit(200)

/** The topics under which an edition has at least so many stories. */
export const listSitemapTopics = (
  db: Db,
  locale: string,
  now: Date,
  { atLeast, limit }: { atLeast: number; limit: number },
) =>
  db
    .select({ id: topicNames.topicId, slug: topicNames.slug, changedAt: lastChangedAt })
    .from(topicNames)
    .innerJoin(articleTopics, eq(articleTopics.topicId, topicNames.topicId))
    .innerJoin(
      articles,
      and(eq(articles.id, articleTopics.articleId), eq(articles.locale, locale), visibleToReaders(now)),
    )
    .where(eq(topicNames.locale, locale))
    .groupBy(topicNames.topicId, topicNames.locale)
    .having(sql`count(*) >= ${atLeast}`)
    .orderBy(asc(topicNames.topicId))
    .limit(limit)

/** The people who have bylines in an edition. */
export const listSitemapPeople = (db: Db, locale: string, now: Date, limit: number) =>
  db
    .select({ slug: people.slug, changedAt: lastChangedAt })
    .from(people)
    .innerJoin(bylines, eq(bylines.personId, people.id))
    .innerJoin(
      articles,
      and(eq(articles.id, bylines.articleId), eq(articles.locale, locale), visibleToReaders(now)),
    )
    .groupBy(people.id)
    .orderBy(asc(people.id))
    .limit(limit)

export const listSitemapPages = (db: Db, locale: string) =>
  db
    .select({ slug: staticPages.slug, changedAt: staticPages.updatedAt })
    .from(staticPages)
    .where(eq(staticPages.locale, locale))
    .orderBy(asc(staticPages.id))
    .limit(200)
