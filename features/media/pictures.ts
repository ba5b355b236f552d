import { database } from '@/db/client'
import { listPictures } from '@/db/queries/media'
import { rememberMany } from '@/delivery/remember'
import { tags } from '@/delivery/tags'
import type { PictureMedia } from './picture-media'

const TTL_SECONDS = 600

/** Pictures with their words in an edition's language, by id; those that are not there are left out. */
export function getPictures(ids: readonly number[], locale: string): Promise<Map<number, PictureMedia>> {
  const kind = {
    keyOf: (id: number) => `picture:${id}:${locale}`,
    tagOf: tags.media,
    ttlSeconds: TTL_SECONDS,
  }
  return rememberMany(ids, kind, async (missing) => {
    const pictures = await listPictures(await database(), missing, locale)
    return pictures.map((picture) => [picture.id, picture] as const)
  })
}
