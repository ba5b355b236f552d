import { fileTypeFromBuffer } from 'file-type'

const readable = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'image/tiff'] as const
export type PictureType = (typeof readable)[number]

/** As much as its signatures need: the rest of what strangers send is not for it to unpack. */
const SAMPLE_BYTES = 4_100

/**
 * What the bytes say they are, whatever the name said. Asked before any decoder sees them, so that only six of the
 * many formats libvips reads (SVG, PDF, camera raws …) can be reached from outside. `other` is a picture of a kind
 * we do not take.
 */
export async function pictureTypeOf(bytes: Uint8Array): Promise<PictureType | 'other' | undefined> {
  const sample = isTiff(bytes) ? bytes : bytes.subarray(0, SAMPLE_BYTES)
  // a fault of the reader is no picture
  const mime = (await fileTypeFromBuffer(sample).catch(() => undefined))?.mime
  const known = readable.find((type) => type === (mime === 'image/apng' ? 'image/png' : mime))
  if (known) return known
  return mime?.startsWith('image/') || isSvg(sample) ? 'other' : undefined
}

/** Whose directory, which tells a raw of some camera from a picture, may lie at the end. */
const isTiff = (bytes: Uint8Array) => /^(?:II\*\0|MM\0\*)/.test(latin(bytes.subarray(0, 4)))
const isSvg = (sample: Uint8Array) => /<svg[\s>]/i.test(latin(sample.subarray(0, SAMPLE_BYTES)))
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
