import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, sectionNames } from '../schema'
import { prepared } from '../prepared'
import { visibleToReaders } from './visible'

/** Where a story lives, and whether readers may see it; for drafts and killed stories too. */
export async function findArticleAddress(db: Db, id: number, now: Date) {
  const [row] = await addressById(db).execute({ id, now: now.toISOString() })
  return row
}

const addressById = prepared((db) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      slug: articles.slug,
      sectionSlug: sectionNames.slug,
      status: articles.status,
      publishedAt: articles.publishedAt,
      embargoUntil: articles.embargoUntil,
      unpublishAt: articles.unpublishAt,
      isVisible: sql<boolean>`coalesce(${visibleToReaders(sql.placeholder('now'))}, false)`,
      headline: articles.headline,
      notice: articles.notice,
    })
    .from(articles)
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(eq(articles.id, sql.placeholder('id')))
    .limit(1)
    .prepare('find_article_address'),
)
