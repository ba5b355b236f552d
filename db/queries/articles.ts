import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articles,
  articleTopics,
  bylines,
  corrections,
  people,
  personNames,
  sectionNames,
  sections,
  sharePictures,
  topicNames,
} from '../schema'
import type { ShareShape } from '../schema/share'
import { prepared } from '../prepared'
import { visibleToReaders } from './visible'

/** A story with all that its page says about it; readers may see it only where `isVisible`. */
export type ArticleRow = Awaited<ReturnType<typeof listArticles>>[number]
type Byline = { id: number; slug: string; name: string; role: string | null; portraitId: number | null }
type SharePicture = { shape: ShareShape; widthPx: number; heightPx: number; key: string }
type Topic = { id: number; name: string; slug: string }
type Translation = { id: number; locale: string; slug: string; sectionSlug: string }

export async function findArticle(db: Db, id: number, now: Date): Promise<ArticleRow | undefined> {
  const [row] = await listArticles(db, [id], now)
  return row
}

/** The stories of these ids that there are, in no order. */
export const listArticles = (db: Db, ids: readonly number[], now: Date) =>
  articlesById(db).execute({ ids, limit: ids.length, now: now.toISOString() })

const now = sql.placeholder('now')

const bylinesOfArticle = sql<Byline[]>`coalesce((
  select json_agg(json_build_object('id', ${people.id}, 'slug', ${people.slug}, 'name', ${personNames.name},
    'role', ${personNames.role}, 'portraitId', ${people.portraitId}) order by ${bylines.position})
  from ${bylines} join ${people} on ${people.id} = ${bylines.personId}
  join ${personNames} on ${personNames.personId} = ${people.id} and ${personNames.locale} = ${articles.locale}
  where ${bylines.articleId} = ${articles.id}), '[]'::json)`

const topicsOfArticle = sql<Topic[]>`coalesce((
  select json_agg(json_build_object('id', ${topicNames.topicId}, 'name', ${topicNames.name}, 'slug', ${topicNames.slug})
    order by ${articleTopics.position})
  from ${articleTopics} join ${topicNames} on ${topicNames.topicId} = ${articleTopics.topicId}
    and ${topicNames.locale} = ${articles.locale}
  where ${articleTopics.articleId} = ${articles.id}), '[]'::json)`

const correctionsOfArticle = sql<{ id: number; text: string; correctedAt: Date }[]>`coalesce((
  select json_agg(json_build_object('id', ${corrections.id}, 'text', ${corrections.text},
    'correctedAt', extract(epoch from ${corrections.correctedAt}) * 1000) order by ${corrections.correctedAt})
  from ${corrections} where ${corrections.articleId} = ${articles.id}), '[]'::json)`.mapWith(
  (rows: { id: number; text: string; correctedAt: number }[]) =>
    rows.map((row) => ({ ...row, correctedAt: new Date(row.correctedAt) })),
)

/** The same story in other editions, as far as readers may see it. */
const translationsOfArticle = sql<Translation[]>`coalesce((
  select json_agg(json_build_object('id', other.id, 'locale', other.locale, 'slug', other.slug, 'sectionSlug', names.slug)
    order by other.locale)
  from articles other join section_names names on names.section_id = other.section_id and names.locale = other.locale
  where other.translation_group = ${articles.translationGroup} and other.id <> ${articles.id}
    and ${visibleToReaders(now, 'other')}), '[]'::json)`

const sharePicturesOfArticle = sql<SharePicture[]>`coalesce((
  select json_agg(json_build_object('shape', ${sharePictures.shape}, 'widthPx', ${sharePictures.widthPx},
    'heightPx', ${sharePictures.heightPx}, 'key', ${sharePictures.key}))
  from ${sharePictures} where ${sharePictures.articleId} = ${articles.id}), '[]'::json)`

const articlesById = prepared((db) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      kind: articles.kind,
      status: articles.status,
      isVisible: sql<boolean>`coalesce(${visibleToReaders(now)}, false)`,
      slug: articles.slug,
      headline: articles.headline,
      shortHeadline: articles.shortHeadline,
      kicker: articles.kicker,
      standfirst: articles.standfirst,
      datelineSource: articles.datelineSource,
      datelinePlace: articles.datelinePlace,
      body: articles.body,
      wordCount: articles.wordCount,
      leadMediaId: articles.leadMediaId,
      leadCaption: articles.leadCaption,
      sourceName: articles.sourceName,
      sourceUrl: articles.sourceUrl,
      publishedAt: articles.publishedAt,
      firstPublishedAt: articles.firstPublishedAt,
      significantlyUpdatedAt: articles.significantlyUpdatedAt,
      updatedAt: articles.updatedAt,
      embargoUntil: articles.embargoUntil,
      unpublishAt: articles.unpublishAt,
      notice: articles.notice,
      seoTitle: articles.seoTitle,
      seoDescription: articles.seoDescription,
      canonicalUrl: articles.canonicalUrl,
      isIndexable: articles.isIndexable,
      sectionId: articles.sectionId,
      sectionKey: sections.key,
      sectionSlug: sectionNames.slug,
      sectionName: sectionNames.name,
      isOpinion: sections.isOpinion,
      bylines: bylinesOfArticle,
      topics: topicsOfArticle,
      corrections: correctionsOfArticle,
      translations: translationsOfArticle,
      sharePictures: sharePicturesOfArticle,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(sql`${articles.id} = any(${sql.placeholder('ids')}::int[])`)
    .limit(sql.placeholder('limit'))
    .prepare('list_articles'),
)
