import type { Metadata } from 'sharp'
import { done, refuse, type Result } from '@/lib/result'
import { embeddedWords, type EmbeddedWords } from './embedded-words'
import { MOST_PIXELS, MOST_SIDES, MOST_UPLOAD_BYTES } from './limits'
import type { Pixels } from './make-renditions'
import { isTooHeavy } from './picture-weight'
import { pictureTypeOf, type PictureType } from './picture-type'
import { sharp } from './sharp'

export type PictureFault =
  'not-a-picture' | 'other-format' | 'too-large' | 'too-many-pixels' | 'too-heavy' | 'too-long' | 'damaged'
export type DecodedPicture = {
  mimeType: PictureType
  /** Of the upright original. */
  widthPx: number
  heightPx: number
  pixels: Pixels
  /** Where the picture lets its ground show through: the same with transparency, as large as a logo may be. */
  cutout: Pixels | undefined
  colour: string
  placeholder: string
  /** What the file says of itself. */
  told: EmbeddedWords
}

const workingWidthPx = 1280
const CUTOUT_PX = 640

/** Reads a picture: upright, in sRGB at 8 bits, on white where it is transparent, no larger than any rendition needs. */
export async function decodePicture(bytes: Uint8Array): Promise<Result<DecodedPicture, PictureFault>> {
  if (bytes.length > MOST_UPLOAD_BYTES) return refuse('too-large')
  const mimeType = await pictureTypeOf(bytes)
  if (!mimeType) return refuse('not-a-picture')
  if (mimeType === 'other') return refuse('other-format')
  const facts = await orDamaged(sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata())
  if (!facts) return refuse('damaged')
  const { width, height } = facts.autoOrient
  if (width * height > MOST_PIXELS) return refuse('too-many-pixels')
  if (Math.max(width, height) > MOST_SIDES * Math.min(width, height)) return refuse('too-long')
  if (isTooHeavy(mimeType, facts)) return refuse('too-heavy')
  const pixels = await orDamaged(readPixels(bytes, facts))
  if (!pixels) return refuse('damaged')
  const cutout = facts.hasAlpha ? await orDamaged(readCutout(bytes)) : undefined
  const [colour, placeholder] = await Promise.all([meanColour(pixels), tinyPicture(pixels)])
  return done({
    mimeType,
    widthPx: width,
    heightPx: height,
    pixels,
    cutout,
    colour,
    placeholder,
    told: embeddedWords(facts),
  })
}

async function readPixels(bytes: Uint8Array, { autoOrient: { width, height } }: Metadata): Promise<Pixels> {
  // A panorama loses width to its crops: keep so much of it that the narrowest still fills the widest rendition.
  const cropWidth = Math.min(width, height * 1.5)
  const target = Math.min(width, Math.ceil((workingWidthPx * width) / cropWidth))
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: target, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  if (info.channels === 3) return { data, width: info.width, height: info.height }
  throw new Error(`Expected three channels, got ${info.channels}`)
}

/** Nothing where it is transparent nowhere: many tools write that channel without using it. */
async function readCutout(bytes: Uint8Array): Promise<Pixels | undefined> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: CUTOUT_PX, height: CUTOUT_PX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const { isOpaque } = await sharp(data, { raw: { width, height, channels: 4 } }).stats()
  return isOpaque ? undefined : { data, width, height }
}

const source = ({ data, width, height }: Pixels) => sharp(data, { raw: { width, height, channels: 3 } })

async function meanColour(pixels: Pixels) {
  const { channels } = await source(pixels).resize(64, 64, { fit: 'fill', kernel: 'nearest' }).stats()
  const hex = channels.slice(0, 3).map(({ mean }) => Math.round(mean).toString(16).padStart(2, '0'))
  return `#${hex.join('')}`
}

async function tinyPicture(pixels: Pixels) {
  const tiny = await source(pixels)
    .resize(16, 16, { fit: 'inside' })
    .webp({ quality: 20, effort: 4 })
    .toBuffer()
  return `data:image/webp;base64,${tiny.toString('base64')}`
}

/** sharp throws for every picture it cannot read: an answer we expect from what strangers send. */
async function orDamaged<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading
  } catch {
    return undefined
  }
}
