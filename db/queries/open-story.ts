import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, corrections } from '../schema'

export const listCorrectionsOf = (db: Db, articleId: number) =>
  db
    .select({ id: corrections.id, text: corrections.text, correctedAt: corrections.correctedAt })
    .from(corrections)
    .where(eq(corrections.articleId, articleId))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id))
    .limit(200)

/** The same story in other editions, whatever its state. */
export const listTranslationsOf = (db: Db, id: number, group: string) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      headline: articles.headline,
      status: articles.status,
      createdBy: articles.createdBy,
    })
    .from(articles)
    .where(and(eq(articles.translationGroup, group), ne(articles.id, id)))
    .orderBy(asc(articles.locale))
    .limit(100)

/** As little of a story as tells who may see it and whether it changed. */
export async function findArticleState(db: Db, id: number) {
  const [row] = await db
    .select({ version: articles.version, status: articles.status, createdBy: articles.createdBy })
    .from(articles)
    .where(eq(articles.id, id))
    .limit(1)
  return row
}

/** Whose these stories are and how they stand: those of them that are there. */
export async function listStoryOwners(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: articles.id, status: articles.status, createdBy: articles.createdBy })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
    .limit(ids.length)
}
