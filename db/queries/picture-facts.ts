import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { media, mediaTexts, renditions } from '../schema'

type Words = { locale: string; alt: string; caption: string | null; credit: string | null }

const facts = {
  id: media.id,
  originalKey: media.originalKey,
  contentHash: media.contentHash,
  mimeType: media.mimeType,
  widthPx: media.widthPx,
  heightPx: media.heightPx,
  sizeBytes: media.sizeBytes,
  focalX: media.focalX,
  focalY: media.focalY,
  kind: media.kind,
  fileName: media.fileName,
  copyright: media.copyright,
  licence: media.licence,
  rightsExpireAt: media.rightsExpireAt,
  createdAt: media.createdAt,
}

export type PictureFacts = NonNullable<Awaited<ReturnType<typeof findPicture>>>

export async function findPicture(db: Db, id: number) {
  const [row] = await db
    .select({
      ...facts,
      texts: sql<Words[]>`coalesce((select json_agg(json_build_object('locale', ${mediaTexts.locale},
        'alt', ${mediaTexts.alt}, 'caption', ${mediaTexts.caption}, 'credit', ${mediaTexts.credit})
        order by ${mediaTexts.locale}) from ${mediaTexts} where ${mediaTexts.mediaId} = ${media.id}), '[]'::json)`,
    })
    .from(media)
    .where(eq(media.id, id))
    .limit(1)
  return row
}

/** The picture's file as it stands, held until the transaction ends. */
export async function lockPicture(tx: Db, id: number) {
  const [row] = await tx
    .select({ contentHash: media.contentHash, originalKey: media.originalKey })
    .from(media)
    .where(eq(media.id, id))
    .limit(1)
    .for('update')
  return row
}

export async function markPicture(
  tx: Db,
  id: number,
  columns: Partial<Omit<typeof media.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(media).set(columns).where(eq(media.id, id))
}

type NewRendition = Omit<typeof renditions.$inferInsert, 'mediaId'>

/**
 * Writes a picture's renditions anew, its AVIF files to come; answers the keys of those that are none any more.
 */
export async function replaceRenditions(tx: Db, mediaId: number, made: NewRendition[]): Promise<string[]> {
  const gone = await tx
    .delete(renditions)
    .where(eq(renditions.mediaId, mediaId))
    .returning({ key: renditions.key })
  if (made.length > 0) await tx.insert(renditions).values(made.map((one) => ({ ...one, mediaId })))
  await markPicture(tx, mediaId, { isAvifMade: false })
  return [...new Set(gone.map(({ key }) => key))]
}

export async function deletePicture(tx: Db, id: number): Promise<void> {
  await tx.delete(media).where(eq(media.id, id))
}

/** Which of these files belong to a picture. */
export async function listKeysInUse(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const made = await db
    .selectDistinct({ key: renditions.key })
    .from(renditions)
    .where(inArray(renditions.key, [...keys]))
    .orderBy(asc(renditions.key))
  const sent = await db
    .select({ key: media.originalKey })
    .from(media)
    .where(inArray(media.originalKey, [...keys]))
  return [...made, ...sent].map(({ key }) => key)
}
