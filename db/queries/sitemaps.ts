import { and, asc, desc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm'
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

/** Stories that may be found: seen by readers, not kept from crawlers, at home here. */
const findable = (now: Date) =>
  and(visibleToReaders(now), eq(articles.isIndexable, true), isNull(articles.canonicalUrl))

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

/** The months (UTC, `2026-11`) in which an edition published, with how many stories may be found and their last change. */
export function listSitemapMonths(db: Db, locale: string, now: Date) {
  const start = sql`date_trunc('month', ${articles.publishedAt}, 'UTC')`
  // written out once a month, not once a story
  const month = sql<string>`to_char(${start} at time zone 'UTC', 'YYYY-MM')`
  return db
    .select({ month, stories: sql<number>`count(*)::int`, changedAt: lastChangedAt })
    .from(articles)
    .where(and(eq(articles.locale, locale), findable(now)))
    .groupBy(start)
    .orderBy(desc(start))
    .limit(5_000)
}

export const listSitemapStories = (
  db: Db,
  locale: string,
  [start, end]: [Date, Date],
  now: Date,
  { limit, offset }: Page,
) =>
  db
    .select(columns(now))
    .from(articles)
    .innerJoin(sectionNames, ofItsSection)
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
