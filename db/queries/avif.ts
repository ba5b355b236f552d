import { and, asc, desc, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { media, renditions } from '../schema'

type Rendition = typeof renditions.$inferSelect
export type WebpRow = Awaited<ReturnType<typeof listWebp>>[number]

/** The newest picture that nobody has made AVIF files of, or tried to. */
export async function findPictureWithoutAvif(db: Db): Promise<number | undefined> {
  const [row] = await db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.isAvifMade, false))
    .orderBy(desc(media.id))
    .limit(1)
  return row?.id
}

/** What readers get of a picture, but for what stands on no ground. */
export const listWebp = (db: Db, mediaId: number) =>
  db
    .select({
      crop: sql<Exclude<Rendition['crop'], 'cutout'>>`${renditions.crop}`,
      widthPx: renditions.widthPx,
      heightPx: renditions.heightPx,
      sizeBytes: renditions.sizeBytes,
      key: renditions.key,
    })
    .from(renditions)
    .where(and(eq(renditions.mediaId, mediaId), eq(renditions.format, 'webp'), ne(renditions.crop, 'cutout')))
    .orderBy(asc(renditions.crop), asc(renditions.widthPx))
    .limit(100)
