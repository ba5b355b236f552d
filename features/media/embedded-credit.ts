import type { Metadata } from 'sharp'

/** The credit a photographer or an agency wrote into the file: IPTC first, then XMP, then EXIF. */
export function embeddedCredit({
  iptc,
  xmp,
  exif,
}: Pick<Metadata, 'iptc' | 'xmp' | 'exif'>): string | undefined {
  return (
    (iptc && creditFromIptc(iptc)) ||
    (xmp && creditFromXmp(xmp)) ||
    (exif && artistFromExif(exif)) ||
    undefined
  )
}

/** IPTC-IIM record 2: credit (110), by-line (80), copyright (116), inside Photoshop's resource 0x0404 or bare. */
function creditFromIptc(bytes: Buffer) {
  const found = new Map<number, string>()
  for (let at = 0; at + 5 <= bytes.length; at++) {
    if (bytes[at] !== 0x1c || bytes[at + 1] !== 2) continue
    const size = bytes.readUInt16BE(at + 3)
    if (size === 0 || size > 2_000 || at + 5 + size > bytes.length) continue
    const field = bytes[at + 2] ?? 0
    if (!found.has(field)) found.set(field, decode(bytes.subarray(at + 5, at + 5 + size)))
    at += 4 + size
  }
  return tidy(found.get(110) || found.get(80) || found.get(116))
}

function creditFromXmp(bytes: Buffer) {
  const text = bytes.toString('utf8')
  const credit = /photoshop:Credit(?:="([^"]{1,500})"|>([^<]{1,500})<)/.exec(text)
  const creator = /<dc:creator>\s*<rdf:Seq>\s*<rdf:li[^>]{0,100}>([^<]{1,500})</.exec(text)
  return tidy(unescapeXml(credit?.[1] ?? credit?.[2] ?? creator?.[1] ?? ''))
}

/** Tag 0x013B of the first directory; anything that does not fit is no credit. */
function artistFromExif(bytes: Buffer) {
  const tiff = bytes.toString('latin1', 0, 6) === 'Exif\0\0' ? bytes.subarray(6) : bytes
  if (tiff.length < 14) return undefined
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const long = (at: number) =>
    at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)
  const directory = long(4)
  for (let entry = 0; entry < Math.min(short(directory), 200); entry++) {
    const at = directory + 2 + entry * 12
    if (short(at) !== 0x013b) continue
    const size = long(at + 4)
    const start = size <= 4 ? at + 8 : long(at + 8)
    return tidy(decode(tiff.subarray(start, start + Math.min(size, 500))))
  }
  return undefined
}

/** UTF-8 where it is that, else Windows-1256: what Arabic agencies' old tools wrote. */
function decode(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1256').decode(bytes)
  }
}

const tidy = (text = '') =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300) || undefined

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#38': '&',
  '#60': '<',
  '#62': '>',
}
const unescapeXml = (text: string) =>
  text.replace(/&(#?\w{2,4});/g, (whole, name: string) => entities[name] ?? whole)
