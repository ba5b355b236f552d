import { foldDigits, withoutMarks } from '@/lib/arabic/letters'
import { stopWords } from '@/lib/arabic/stop-words'

const maxWords = 8
const maxLetters = 60
/** No headline is longer; what is longer is not worth the work. */
const maxInput = 2_000

/** A readable address part for a headline, in the headline's own letters. Never empty. */
export function makeSlug(headline: string) {
  const plain = withoutMarks(headline.slice(0, maxInput).normalize('NFKC'))
  const spelled = foldDigits(plain)
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
  const all = spelled.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !stopWords.has(word))
  return fitting(telling.length > 0 ? telling : all).normalize('NFC') || 'story'
}

function fitting(words: string[]) {
  let slug = ''
  for (const word of words.slice(0, maxWords)) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if ([...longer].length > maxLetters) return slug === '' ? [...word].slice(0, maxLetters).join('') : slug
    slug = longer
  }
  return slug
}

const mostTypedLetters = 100

/** A slug that somebody wrote, as an address carries it: letters, digits and hyphens. '' where nothing of it remains. */
export function typedSlug(typed: string): string {
  const words = foldDigits(withoutMarks(typed.normalize('NFKC')))
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return [...(words ?? []).join('-')].slice(0, mostTypedLetters).join('').replace(/-$/, '').normalize('NFC')
}

/** Whether two decoded slugs are the same address. Neither is decoded here: an encoded one is another address. */
export const sameSlug = (one: string, other: string) => one.normalize('NFC') === other.normalize('NFC')

/** A path whose signs need no escape and no repair: dots, and halves of letters, are not among them. */
const plainPath = /^(?:\/[\p{L}\p{N}\p{M}_~-]+)+$/u

/**
 * A decoded path as links in a page may carry it: in letters, which browsers encode. The words of a slug are in the
 * headline too, so they cost next to nothing once compressed. What is not plainly a path is encoded.
 */
export function linkPath(path: string) {
  const composed = path.normalize('NFC')
  return plainPath.test(composed) ? composed : encodePath(path)
}

/**
 * A decoded path (no query) in the one form that links, canonicals and sitemaps carry: NFC, UTF-8, upper-case
 * escapes, no empty or dot segments (so that a redirect can never leave the site).
 */
export function encodePath(path: string) {
  const segments = path.split('/').filter((segment) => !['', '.', '..'].includes(segment))
  return (path.startsWith('/') ? '/' : '') + segments.map(encodeSegment).join('/')
}

function encodeSegment(segment: string) {
  return encodeURIComponent(segment.toWellFormed().normalize('NFC')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const maxEncodings = 3

/**
 * What somebody meant by a path segment that may be encoded more than once, in lower case, or cut in the middle of
 * an escape or a letter, as WordPress cuts its slugs at 200 bytes. Never throws; holds no control characters.
 */
export function decodeSegment(raw: string) {
  let text = raw
  for (let round = 0; round < maxEncodings && /%[0-9a-f]{2}/i.test(text); round++) text = decodeOnce(text)
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffd]/gu, '')
    .replace(/%[0-9a-f]?$/i, '')
    .normalize('NFC')
}

function decodeOnce(text: string) {
  const uncut = text.replace(/%[0-9a-f]?$/i, '')
  return uncut.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  )
}
