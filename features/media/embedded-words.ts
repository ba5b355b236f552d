import type { Metadata } from 'sharp'
import { cleanLine } from '@/lib/clean-text'
import { readXmp } from './embedded-xmp'

export type EmbeddedWords = { caption?: string; credit?: string; copyright?: string }

const CREDIT_LETTERS = 300
const CAPTION_LETTERS = 2_000

/** What a photographer or an agency wrote into the file about it: IPTC first, then XMP, then EXIF. */
export function embeddedWords({ iptc, xmp, exif }: Pick<Metadata, 'iptc' | 'xmp' | 'exif'>): EmbeddedWords {
  const all = [iptc && fromIptc(iptc), xmp && fromXmp(xmp), exif && fromExif(exif)].filter((one) => !!one)
  const first = (of: keyof EmbeddedWords, most: number) =>
    all.map((one) => cleanLine(one[of] ?? '', most)).find((text) => text !== '')
  return {
    caption: first('caption', CAPTION_LETTERS),
    credit: first('credit', CREDIT_LETTERS),
    copyright: first('copyright', CREDIT_LETTERS),
  }
}

/** IPTC-IIM record 2, inside Photoshop's resource 0x0404 or bare. */
const iptcFields = { byline: 80, credit: 110, copyright: 116, caption: 120 }
const MOST_FIELD_BYTES = 8_000

function fromIptc(bytes: Buffer): EmbeddedWords {
  const found = new Map<number, string>()
  for (let at = 0; at + 5 <= bytes.length; at++) {
    if (bytes[at] !== 0x1c || bytes[at + 1] !== 2) continue
    const size = bytes.readUInt16BE(at + 3)
    if (size === 0 || size > MOST_FIELD_BYTES || at + 5 + size > bytes.length) continue
    const field = bytes[at + 2] ?? 0
    if (!found.has(field)) found.set(field, decode(bytes.subarray(at + 5, at + 5 + size)))
    at += 4 + size
  }
  const copyright = found.get(iptcFields.copyright)
  return {
    caption: found.get(iptcFields.caption),
    credit: found.get(iptcFields.credit) || found.get(iptcFields.byline) || copyright,
    copyright,
  }
}

function fromXmp(bytes: Buffer): EmbeddedWords {
  const found = readXmp(bytes)
  return {
    caption: found.get('dc:description'),
    credit: found.get('photoshop:Credit') || found.get('dc:creator'),
    copyright: found.get('dc:rights'),
  }
}

/** Not its description: cameras write their own name there. */
const exifTags = { artist: 0x013b, copyright: 0x8298 }

/** The first directory; anything that does not fit says nothing. */
function fromExif(bytes: Buffer): EmbeddedWords {
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes
  if (tiff.length < 14) return {}
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const directory = long(4)
  const found = new Map<number, string>()
  for (let entry = 0; entry < Math.min(short(directory), 200); entry++) {
    const at = directory + 2 + entry * 12
    const size = long(at + 4)
    const start = size <= 4 ? at + 8 : long(at + 8)
    if (short(at) === exifTags.artist || short(at) === exifTags.copyright)
      found.set(short(at), decode(tiff.subarray(start, start + Math.min(size, 500))))
  }
  return { credit: found.get(exifTags.artist), copyright: found.get(exifTags.copyright) }
}

/** UTF-8 where it is that, else Windows-1256: what Arabic agencies' old tools wrote. */
function decode(bytes: Uint8Array) {
  const text = bytes.subarray(0, bytes.indexOf(0) < 0 ? bytes.length : bytes.indexOf(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return new TextDecoder('windows-1256').decode(text)
  }
}
