import { and, asc, desc, eq, gte, inArray, notExists, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, sectionNames, sharePictures } from '../schema'
import { visibleToReaders } from './visible'

export type SharePictureRow = Pick<
  typeof sharePictures.$inferSelect,
  'shape' | 'widthPx' | 'heightPx' | 'sizeBytes' | 'key'
>

/** What a story's card shows of it. */
export async function findShareFacts(db: Db, articleId: number) {
  const [row] = await db
    .select({
      status: articles.status,
      locale: articles.locale,
      headline: articles.headline,
      leadMediaId: articles.leadMediaId,
      sectionName: sectionNames.name,
    })
    .from(articles)
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(eq(articles.id, articleId))
    .limit(1)
  return row
}

/** Puts these in the place of a story's share pictures; answers the keys that are its no more, and whether any is new. */
export async function replaceSharePictures(
  tx: Db,
  articleId: number,
  made: readonly SharePictureRow[],
): Promise<{ gone: string[]; isNew: boolean }> {
  const before = await tx
    .delete(sharePictures)
    .where(eq(sharePictures.articleId, articleId))
    .returning({ key: sharePictures.key })
  if (made.length > 0) await tx.insert(sharePictures).values(made.map((row) => ({ ...row, articleId })))
  const [was, is] = [before, made].map((rows) => new Set(rows.map(({ key }) => key)))
  return {
    gone: before.map(({ key }) => key).filter((key) => !is?.has(key)),
    isNew: made.some(({ key }) => !was?.has(key)),
  }
}

/** Takes the share pictures away from stories that this picture leads: they show what it was. */
export async function deleteSharePicturesOf(tx: Db, mediaId: number) {
  const led = tx.select({ id: articles.id }).from(articles).where(eq(articles.leadMediaId, mediaId))
  const rows = await tx
    .delete(sharePictures)
    .where(inArray(sharePictures.articleId, led))
    .returning({ articleId: sharePictures.articleId, key: sharePictures.key })
  return {
    keys: rows.map(({ key }) => key),
    articleIds: [...new Set(rows.map(({ articleId }) => articleId))],
  }
}

/** Those of these keys under which some story's share picture lies. */
export async function listShareKeysInUse(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectDistinct({ key: sharePictures.key })
    .from(sharePictures)
    .where(inArray(sharePictures.key, [...keys]))
    .orderBy(asc(sharePictures.key))
  return rows.map(({ key }) => key)
}

/** Stories that readers have and that came without a card, by an import or from before there were any: newest first. */
export async function listWithoutCard(db: Db, since: Date, now: Date, limit: number): Promise<number[]> {
  const own = db
    .select({ one: sql`1` })
    .from(sharePictures)
    .where(eq(sharePictures.articleId, articles.id))
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(gte(articles.publishedAt, since), visibleToReaders(now), notExists(own)))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)
  return rows.map(({ id }) => id)
}
