import { database } from '@/db/client'
import {
  listLibraryPictures,
  listRightsEnding,
  type LibraryFilter,
  type LibraryRow,
} from '@/db/queries/library'
import { findPicture } from '@/db/queries/picture-facts'
import { listPictureUses } from '@/db/queries/picture-uses'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'
import { pictureWords, type LibraryQuery } from './library-query'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'
import { endOfSoon } from './rights'

const PAGE_SIZE = 36
const MOST_ENDING = 50
const DAY_MS = 86_400_000

export type ListedPicture = LibraryRow & { media: PictureMedia }
type LibraryPage = { rows: ListedPicture[]; newer?: number; older?: number }

/** A page of the library, with the places where the pages beside it begin; nothing for those who may not see it. */
export async function getLibrary(
  actor: Actor,
  query: LibraryQuery,
  { locale, now }: { locale: string; now: Date },
): Promise<LibraryPage> {
  if (!may(actor.role, 'articles.read')) return { rows: [] }
  const filter = filterOf(query, locale)
  if (!filter) return { rows: [] }
  const { before, after } = query
  const id = before ?? after
  const cursor = id === undefined ? undefined : { id, isBackward: before === undefined }
  const moments = { now, soon: endOfSoon(now) }
  const found = await listLibraryPictures(await database(), filter, moments, cursor, PAGE_SIZE + 1)
  const hasMore = found.length > PAGE_SIZE
  const rows = cursor?.isBackward ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE)
  return {
    rows: await withPictures(rows, locale),
    newer: (cursor?.isBackward ? hasMore : cursor !== undefined) ? rows[0]?.id : undefined,
    older: cursor?.isBackward || hasMore ? rows.at(-1)?.id : undefined,
  }
}

/** Pictures whose rights end within so many days from now, the first to end first: for the first screen. */
export async function listPicturesWhoseRightsEnd(now: Date, withinDays: number, locale: string) {
  const until = new Date(now.getTime() + withinDays * DAY_MS)
  return withPictures(await listRightsEnding(await database(), now, until, MOST_ENDING), locale)
}

export type OpenedPicture = NonNullable<Awaited<ReturnType<typeof openPicture>>>

/** A picture with its words in every edition and all places where it stands; nothing where it is not. */
export async function openPicture(actor: Actor, id: number, locale: string) {
  if (!may(actor.role, 'articles.read')) return undefined
  const db = await database()
  const facts = await findPicture(db, id)
  const media = facts && (await getPictures([id], locale)).get(id)
  return media && { facts, media, uses: await listPictureUses(db, id) }
}

async function withPictures<Row extends { id: number }>(rows: readonly Row[], locale: string) {
  const ids = rows.map(({ id }) => id)
  const pictures = await getPictures(ids, locale)
  return rows.flatMap((row) => {
    const media = pictures.get(row.id)
    return media ? [{ ...row, media }] : []
  })
}

/** What is asked of the database; undefined where words were asked for that are none. */
function filterOf({ q, credit, kind, rights, use }: LibraryQuery, locale: string): LibraryFilter | undefined {
  const words = q === undefined ? undefined : pictureWords(q, locale)
  const credits = credit === undefined ? undefined : pictureWords(credit, locale, true)
  if ((q && !words) || (credit && !credits)) return undefined
  return { words, credit: credits, kind, rights, use }
}
