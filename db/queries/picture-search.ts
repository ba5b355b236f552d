import { inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { media, mediaTexts } from '../schema'

type Texts = { locale: string; alt: string; caption: string | null; credit: string | null }

/** What pictures are found by, as it stands: their words in every language, and what their files were called. */
export const listPictureTexts = (db: Db, ids: readonly number[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .select({
          id: media.id,
          fileName: media.fileName,
          copyright: media.copyright,
          texts: sql<Texts[]>`coalesce((select json_agg(json_build_object('locale', ${mediaTexts.locale},
            'alt', ${mediaTexts.alt}, 'caption', ${mediaTexts.caption}, 'credit', ${mediaTexts.credit}))
            from ${mediaTexts} where ${mediaTexts.mediaId} = ${media.id}), '[]'::json)`,
        })
        .from(media)
        .where(inArray(media.id, [...ids]))
        .limit(ids.length)

export type PictureTexts = Awaited<ReturnType<typeof listPictureTexts>>[number]

export async function markPictureWords(
  db: Db,
  rows: readonly { id: number; words: string }[],
  termsVersion: number,
): Promise<void> {
  if (rows.length === 0) return
  const [ids, words] = [rows.map(({ id }) => id), rows.map((row) => row.words)]
  await db.execute(sql`update media set words = read.words::tsvector, terms_version = ${termsVersion}::int
    from unnest(${sql.param(ids)}::int[], ${sql.param(words)}::text[]) read(id, words) where media.id = read.id`)
}

/** Pictures that another version of the analysis read. */
export async function listUnreadPictures(db: Db, termsVersion: number, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(ne(media.termsVersion, termsVersion))
    .limit(limit)
  return rows.map(({ id }) => id)
}
