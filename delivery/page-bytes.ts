import { constants, deflateRawSync } from 'node:zlib'

/** A page's text as bytes, in three: many thousand pages hold the same styles. */
export type PageBytes = { before: Buffer; styles: Styles; after: Buffer }

/** The styles that stand in a page, with the bytes and the raw deflate (RFC 1951) of these, which ends at a whole byte. */
export type Styles = { text: string; bytes: Buffer; deflated: Buffer }

/** As many as there are sheets; one that changes while we run (none does, in production) pushes out the oldest. */
const MOST_HELD = 8
/** UTF-8 takes three for a unit of UTF-16, and four for two. */
const MOST_BYTES_A_UNIT = 3

const none: Styles = { text: '', bytes: Buffer.alloc(0), deflated: Buffer.alloc(0) }
let held: readonly Styles[] = []
let room = Buffer.alloc(0)

/** Splits a text around what its first style element holds. What has none, a feed, stands before them. */
export function pageBytes(text: string): PageBytes {
  const start = text.indexOf('<style>') + '<style>'.length
  const end = text.indexOf('</style>', start)
  if (start < '<style>'.length || end < 0) return unsplit(utf8(text))
  return {
    before: utf8(text.slice(0, start)),
    styles: stylesAt(text, start, end),
    after: utf8(text.slice(end)),
  }
}

/** Bytes that need not be split: what is made of them has no use for their styles. */
export const unsplit = (bytes: Buffer): PageBytes => ({ before: bytes, styles: none, after: none.bytes })

export const wholeBytes = ({ before, styles, after }: PageBytes): Buffer =>
  Buffer.concat([before, styles.bytes, after])

function stylesAt(text: string, start: number, end: number): Styles {
  const found = held.find(
    (styles) => styles.text.length === end - start && text.startsWith(styles.text, start),
  )
  if (found) return found
  const bytes = Buffer.from(text.slice(start, end))
  const deflated = deflateRawSync(bytes, {
    level: constants.Z_BEST_COMPRESSION,
    finishFlush: constants.Z_SYNC_FLUSH,
  })
  // of its own, so that no page is held by a slice of it
  const styles = { text: bytes.toString(), bytes, deflated }
  held = [styles, ...held].slice(0, MOST_HELD)
  return styles
}

/** The bytes of a text, in half the time of Buffer.from, which counts them first. */
function utf8(text: string): Buffer {
  if (room.length < text.length * MOST_BYTES_A_UNIT)
    room = Buffer.allocUnsafe(text.length * MOST_BYTES_A_UNIT)
  return Buffer.from(room.subarray(0, room.write(text)))
}
