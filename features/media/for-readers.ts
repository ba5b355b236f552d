import { never } from '@/lib/result'
import type { PictureFormat } from './picture-media'
import { mediaStore } from './store'

/** What readers may fetch is renditions and what is shared; originals and whatever else the store holds stay inside. */
const renditionKey = /^([0-9a-f]{16})\/((?:full|16x9|3x2|4x3|1x1|card)-[1-9]\d{0,3})\.(webp|avif|jpeg)$/

/** A rendition's facts, or nothing where there is none by that key. */
export async function findRendition(key: string, store = mediaStore()) {
  const [, hash, name, extension] = renditionKey.exec(key) ?? []
  const format = formats.find((one) => one === extension)
  if (!hash || !name || !format) return undefined
  const sizeBytes = await store.sizeOf(key)
  if (sizeBytes === undefined) return undefined
  return { key, sizeBytes, contentType: contentTypeOf(format), etag: `"${hash}-${name}-${format}"` }
}

export const readRendition = (key: string, store = mediaStore()) => store.read(key)

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
