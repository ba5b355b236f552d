import { LRUCache } from 'lru-cache'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { never } from '@/lib/result'
import { within } from '@/lib/within'
import type { PictureFormat } from './picture-media'
import { mediaStore } from './store'

/** What readers may fetch is renditions and what is shared; originals and whatever else the store holds stay inside. */
const renditionKey =
  /^([0-9a-f]{16})\/((?:full|16x9|3x2|4x3|1x1|cutout|card)-[1-9]\d{0,3})\.(webp|avif|jpeg)$/

/** What an address says of its rendition, whether it is there or not; nothing where it names none. */
export function nameRendition(key: string) {
  const [, hash, name, extension] = renditionKey.exec(key) ?? []
  const format = formats.find((one) => one === extension)
  if (!hash || !name || !format) return undefined
  return { key, contentType: contentTypeOf(format), etag: `"${hash}-${name}-${format}"` }
}
export type NamedRendition = NonNullable<ReturnType<typeof nameRendition>>

/** Room for what is asked for most. A larger one is read each time: none may take the place of a hundred. */
const KEPT_BYTES = 8 * 1024 * 1024
const LARGEST_KEPT_BYTES = 256 * 1024
/** A picture that was deleted may be shown so long by an instance that holds it. */
const KEPT_MS = 60_000
/** How long a reader waits at most for a store that is away, and where an older answer of it is held. */
const MOST_SECONDS = 10
const HELD_WAITS_SECONDS = 2

const kept = processWide(
  'renditions',
  () =>
    new LRUCache<string, Buffer>({
      maxSize: KEPT_BYTES,
      maxEntrySize: LARGEST_KEPT_BYTES,
      sizeCalculation: ({ length }) => length + 1,
      ttl: KEPT_MS,
      fetchMethod: (key, held) =>
        held ? readAgain(key, held) : within(MOST_SECONDS, mediaStore().read(key)),
      // who waits gets it, whatever has pushed it out meanwhile
      ignoreFetchAbort: true,
    }),
)

/** What is held is what its address says, also while the store is away: then it is asked again in a minute. */
async function readAgain(key: string, held: Buffer): Promise<Buffer | undefined> {
  try {
    return await within(HELD_WAITS_SECONDS, mediaStore().read(key))
  } catch (error) {
    log.warn('a picture is shown that could not be read again', { key, error })
    return held
  }
}

/**
 * The bytes of a rendition, of which the store is asked at most once a minute; undefined where it is not there. Rejects
 * where the store is away and nothing is held.
 */
export const readRendition = ({ key }: NamedRendition): Promise<Buffer | undefined> => kept.fetch(key)

const formats: PictureFormat[] = ['webp', 'avif', 'jpeg']

function contentTypeOf(format: PictureFormat) {
  switch (format) {
    case 'webp':
      return 'image/webp'
    case 'avif':
      return 'image/avif'
    case 'jpeg':
      return 'image/jpeg'
    default:
      return never(format)
  }
}
