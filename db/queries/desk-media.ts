import { eq, inArray, or } from 'drizzle-orm'
import type { Db } from '../client'
import { articleMedia, articles, media, mediaTexts } from '../schema'

export async function findMediaFacts(db: Db, id: number) {
  const [row] = await db
    .select({ id: media.id, licence: media.licence, rightsExpireAt: media.rightsExpireAt })
    .from(media)
    .where(eq(media.id, id))
    .limit(1)
  return row
}

type Words = { alt: string; caption: string | null; credit: string | null }

export async function upsertMediaWords(db: Db, mediaId: number, locale: string, words: Words): Promise<void> {
  await db
    .insert(mediaTexts)
    .values({ mediaId, locale, ...words })
    .onConflictDoUpdate({ target: [mediaTexts.mediaId, mediaTexts.locale], set: words })
}

export async function markMediaRights(
  db: Db,
  id: number,
  rights: { licence: string | null; rightsExpireAt: Date | null },
): Promise<void> {
  await db.update(media).set(rights).where(eq(media.id, id))
}

/** Published stories that show a picture, as their lead or in the text. */
export async function listArticlesShowing(db: Db, mediaId: number): Promise<number[]> {
  const inText = db
    .select({ id: articleMedia.articleId })
    .from(articleMedia)
    .where(eq(articleMedia.mediaId, mediaId))
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(or(eq(articles.leadMediaId, mediaId), inArray(articles.id, inText)))
    .limit(5_000)
  return rows.map(({ id }) => id)
}
