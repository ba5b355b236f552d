import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articleMedia,
  articles,
  articleTerms,
  articleTopics,
  bylines,
  corrections,
  formerSlugs,
  revisions,
} from '../schema'

export type NewArticle = Omit<typeof articles.$inferInsert, 'id' | 'search' | 'version'> & { id: number }
export type NewRevision = typeof revisions.$inferInsert
/** Rows that hang on an article and are replaced with it. */
export type ArticleParts = {
  bylines: (typeof bylines.$inferInsert)[]
  topics: (typeof articleTopics.$inferInsert)[]
  media: (typeof articleMedia.$inferInsert)[]
  corrections: (typeof corrections.$inferInsert)[]
  formerSlugs: (typeof formerSlugs.$inferInsert)[]
}

/** Ids for articles about to be written, so that all that hangs on them can be made beforehand. */
export async function reserveArticleIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('articles', 'id'))::int id from generate_series(1, ${count}::int)`,
  )
  return rows.map((row) => row.id)
}

export async function insertArticles(db: Db, rows: readonly NewArticle[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(articles)
    .overridingSystemValue()
    .values([...rows])
}

/** Writes an article over, if it still stands at this version; answers whether it did. */
export async function markArticleRewritten(
  db: Db,
  { id, ...columns }: NewArticle,
  version: number,
): Promise<boolean> {
  const written = await db
    .update(articles)
    .set({ ...columns, version: version + 1, isUndecided: false })
    .where(and(eq(articles.id, id), eq(articles.version, version)))
    .returning({ id: articles.id })
  return written.length === 1
}

export async function insertArticleParts(db: Db, parts: ArticleParts): Promise<void> {
  if (parts.bylines.length > 0) await db.insert(bylines).values(parts.bylines).onConflictDoNothing()
  if (parts.topics.length > 0) await db.insert(articleTopics).values(parts.topics).onConflictDoNothing()
  if (parts.media.length > 0) await db.insert(articleMedia).values(parts.media).onConflictDoNothing()
  if (parts.corrections.length > 0) await db.insert(corrections).values(parts.corrections)
  if (parts.formerSlugs.length > 0)
    await db.insert(formerSlugs).values(parts.formerSlugs).onConflictDoNothing()
}

/** Makes room for the parts of a story written over. Corrections and former slugs are history and stay. */
export async function deleteArticleParts(db: Db, articleId: number): Promise<void> {
  for (const table of [bylines, articleTopics, articleMedia])
    await db.delete(table).where(eq(table.articleId, articleId))
}

export async function insertRevisions(db: Db, rows: NewRevision[]): Promise<void> {
  if (rows.length > 0) await db.insert(revisions).values(rows)
}

export type ArticleState = Awaited<ReturnType<typeof listArticleStates>>[number]

/** At which version articles stand and why that version was written. */
export const listArticleStates = (db: Db, ids: readonly number[]) =>
  db
    .select({
      id: articles.id,
      version: articles.version,
      translationGroup: articles.translationGroup,
      reason: revisions.reason,
    })
    .from(articles)
    .leftJoin(revisions, and(eq(revisions.articleId, articles.id), eq(revisions.version, articles.version)))
    .where(inArray(articles.id, [...ids]))
    .limit(ids.length)

/** Stories whose telling words were never kept, in pages: nobody has looked yet for what is related to them. */
export async function listUnrelatedArticles(db: Db, afterId: number, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(
      sql`${articles.id} > ${afterId} and ${articles.status} in ('published', 'scheduled') and not exists (
        select 1 from ${articleTerms} where ${articleTerms.articleId} = ${articles.id})`,
    )
    .orderBy(articles.id)
    .limit(limit)
  return rows.map((row) => row.id)
}

export async function hasArticles(db: Db): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(
    sql`select exists (select 1 from articles) or exists (select 1 from sections) found`,
  )
  return rows[0]?.found ?? false
}
