import { database } from '@/db/client'
import { listLibraryPictures } from '@/db/queries/library'
import type { Asking } from '@/features/accounts/action'
import { pictureWords } from './library-query'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'

const PAGE = 30

export type PicturePage = { pictures: PictureMedia[]; nextBeforeId: number | null }

/** Pictures of the library for somebody who chooses one, newest first; with their words in an edition's language. */
export async function listLibrary(
  { query, locale, beforeId }: { query: string; locale: string; beforeId?: number },
  { now }: Pick<Asking, 'now'>,
): Promise<PicturePage> {
  const words = pictureWords(query, locale)
  if (query && !words) return { pictures: [], nextBeforeId: null }
  const cursor = beforeId === undefined ? undefined : { id: beforeId, isBackward: false }
  const moments = { now, soon: now }
  const rows = await listLibraryPictures(await database(), { words }, moments, cursor, PAGE + 1)
  const ids = rows.slice(0, PAGE).map(({ id }) => id)
  const found = await getPictures(ids, locale)
  return {
    pictures: ids.flatMap((id) => found.get(id) ?? []),
    nextBeforeId: rows.length > PAGE ? (ids.at(-1) ?? null) : null,
  }
}
