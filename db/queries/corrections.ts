import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, corrections, sectionNames } from '../schema'
import { visibleToReaders } from './visible'

/** Corrections of stories that readers may see, latest first. */
export const listCorrections = (
  db: Db,
  locale: string,
  now: Date,
  { limit, offset }: { limit: number; offset: number },
) =>
  db
    .select({
      id: corrections.id,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
      articleId: articles.id,
      headline: articles.headline,
      slug: articles.slug,
      locale: articles.locale,
      sectionSlug: sectionNames.slug,
      sectionName: sectionNames.name,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(and(eq(articles.locale, locale), visibleToReaders(now)))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id))
    .limit(limit)
    .offset(offset)

export async function countCorrections(db: Db, locale: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .where(and(eq(articles.locale, locale), visibleToReaders(now)))
  return row?.count ?? 0
}
