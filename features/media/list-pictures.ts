import { database } from '@/db/client'
import { listMediaIds } from '@/db/queries/desk-media'
import { getPictures } from './pictures'
import type { PictureMedia } from './picture-media'

const PAGE = 30
const LAST_ID = 2_147_483_647

export type PicturePage = { pictures: PictureMedia[]; nextBeforeId: number | null }

/** Pictures of the library, newest first, by words of their description; with their words in an edition's language. */
export async function listLibrary({
  query,
  locale,
  beforeId = LAST_ID,
}: {
  query: string
  locale: string
  beforeId?: number
}): Promise<PicturePage> {
  const ids = await listMediaIds(await database(), query, beforeId, PAGE + 1)
  const shown = ids.slice(0, PAGE)
  const found = await getPictures(shown, locale)
  return {
    pictures: shown.flatMap((id) => found.get(id) ?? []),
    nextBeforeId: ids.length > PAGE ? (shown.at(-1) ?? null) : null,
  }
}
