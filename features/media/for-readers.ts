import { LRUCache } from 'lru-cache'
import { processWide } from '@/lib/process-wide'
import { never } from '@/lib/result'
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

const kept = processWide(
  'renditions',
  () =>
    new LRUCache<string, Buffer>({
      maxSize: KEPT_BYTES,
      maxEntrySize: LARGEST_KEPT_BYTES,
      sizeCalculation: ({ length }) => length + 1,
      ttl: KEPT_MS,
      fetchMethod: (key) => mediaStore().read(key),
      // who waits gets it, whatever has pushed it out meanwhile
      ignoreFetchAbort: true,
      // its bytes are what its address says, also while the store is away
      allowStaleOnFetchRejection: true,
    }),
)

/** The bytes of a rendition, of which the store is asked at most once a minute; undefined where it is not there. */
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
