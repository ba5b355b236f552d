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

export const sizeOfRendition = ({ key }: NamedRendition) => mediaStore().sizeOf(key)
export const readRendition = ({ key }: NamedRendition) => mediaStore().read(key)

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
