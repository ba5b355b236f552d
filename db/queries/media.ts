import { and, asc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '../client'
import { prepared } from '../prepared'
import { editions, media, mediaTexts, renditions } from '../schema'

type NewMedia = typeof media.$inferInsert
type NewText = Omit<typeof mediaTexts.$inferInsert, 'mediaId'>
type NewRendition = Omit<typeof renditions.$inferInsert, 'mediaId'>

/** A rendition as pages need it: what it shows of the picture, and where it lies. */
export type RenditionRow = Pick<
  typeof renditions.$inferSelect,
  'crop' | 'format' | 'widthPx' | 'heightPx' | 'key'
>
/** A picture with its words in one language and its renditions, small to large. */
export type PictureRow = Awaited<ReturnType<typeof listPictures>>[number]

/** The id of the picture with these very bytes. */
export async function findMediaByHash(db: Db, contentHash: string) {
  const [row] = await db
    .select({ id: media.id })
    .from(media)
    .where(eq(media.contentHash, contentHash))
    .limit(1)
  return row
}

/** The new picture's id, or nothing where another process has just stored the same bytes. */
export async function insertMedia(db: Db, picture: NewMedia): Promise<number | undefined> {
  const [row] = await db
    .insert(media)
    .values(picture)
    .onConflictDoNothing({ target: media.contentHash })
    .returning({ id: media.id })
  return row?.id
}

/** Words of a picture; a language that has words already keeps them. */
export async function insertMediaTexts(db: Db, mediaId: number, texts: NewText[]) {
  if (texts.length === 0) return
  await db
    .insert(mediaTexts)
    .values(texts.map((text) => ({ ...text, mediaId })))
    .onConflictDoNothing()
}

export async function insertRenditions(db: Db, mediaId: number, made: NewRendition[]) {
  if (made.length > 0)
    await db.insert(renditions).values(made.map((rendition) => ({ ...rendition, mediaId })))
}

const words = alias(mediaTexts, 'words')

/** The language whose words a picture shows: the one asked for, else the first edition that has any. */
const languageOfWords = sql`(select ${mediaTexts.locale} from ${mediaTexts} join ${editions} on ${editions.locale} = ${mediaTexts.locale}
    where ${mediaTexts.mediaId} = ${media.id}
    order by ${mediaTexts.locale} = ${sql.placeholder('locale')} desc, ${editions.position}, ${editions.locale} limit 1)`

const renditionsOfPicture = sql<RenditionRow[]>`coalesce((select json_agg(json_build_object(
    'crop', ${renditions.crop}, 'format', ${renditions.format}, 'widthPx', ${renditions.widthPx},
    'heightPx', ${renditions.heightPx}, 'key', ${renditions.key})
    order by ${renditions.crop}, ${renditions.format}, ${renditions.widthPx})
  from ${renditions} where ${renditions.mediaId} = ${media.id}), '[]'::json)`

/** Pictures for a page, in one query; as many as asked for that exist, by id. */
export async function listPictures(db: Db, ids: readonly number[], locale: string) {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return []
  return picturesById(db).execute({ ids: wanted, locale, limit: wanted.length })
}

const picturesById = prepared((db) =>
  db
    .select({
      id: media.id,
      alt: sql<string>`coalesce(${words.alt}, '')`,
      caption: words.caption,
      credit: words.credit,
      colour: media.colour,
      placeholder: media.placeholder,
      widthPx: media.widthPx,
      heightPx: media.heightPx,
      focalX: media.focalX,
      focalY: media.focalY,
      renditions: renditionsOfPicture,
    })
    .from(media)
    .leftJoin(words, and(eq(words.mediaId, media.id), eq(words.locale, languageOfWords)))
    .where(sql`${media.id} = any(${sql.placeholder('ids')}::int[])`)
    .orderBy(asc(media.id))
    .limit(sql.placeholder('limit'))
    .prepare('list_pictures'),
)
