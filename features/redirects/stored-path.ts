import { defaultLocale, isLocale } from '@/i18n/locales'
import { foldDigits } from '@/lib/arabic/letters'
import { leadingId } from '@/lib/leading-id'
import { decodeSegment } from '@/lib/slug'

/** Longer ones do not fit an index in every script. */
export const MOST_PATH = 500

/** As redirects are stored: decoded, composed, without the endings that WordPress puts behind an address. */
export const storedPath = (path: string): string =>
  path
    .split('/')
    .map(decodeSegment)
    .join('/')
    .replace(/\/(feed|amp|embed|trackback)\/*$/, '')
    .replace(/\/+$/, '')

/** First words of addresses that are never looked up among the redirects (next.config.ts). */
const reserved = new Set(['admin', 'api', 'assets', 'media', 'preview', '_next'])

export type PathFault = 'redirect-from' | 'redirect-reserved'

/** What somebody typed or pasted as an old address, in the form in which a reader's request is looked up. */
export function readOldPath(text: string): string | PathFault {
  const { path, query } = parts(text)
  const short = /^(?:p|page_id)=(\d{1,10})$/.exec(query)
  if (short && path === '') return `/?p=${short[1]}`
  if (path.length < 2 || path.length > MOST_PATH || hasOdd(path)) return 'redirect-from'
  return isReserved(path) ? 'redirect-reserved' : path
}

/** Where it should lead: a page of this site, or a story by its number. Nobody is sent to another site. */
export function readTarget(
  text: string,
  origin: string,
): { path: string } | { articleId: number } | 'redirect-elsewhere' {
  const number = /^\d{1,9}$/.exec(foldDigits(text.trim()))
  if (number) return { articleId: Number(number[0]) }
  const asked = text.trim()
  const isOurs = asked.startsWith('/') ? !/^\/[/\\]/.test(asked) : hasOrigin(asked, origin)
  const { path } = parts(asked)
  if (!isOurs || path.length > MOST_PATH || hasOdd(path) || isReserved(path)) return 'redirect-elsewhere'
  return { path: path || '/' }
}

/** The edition an address belongs to. */
export function localeOf(path: string): string {
  const [, first = ''] = path.split('/')
  return isLocale(first) ? first : defaultLocale
}

/** The number of the story that an address of ours is about: `/politics/12-headline`, `/en/n/12`. */
export function storyIn(path: string): number | undefined {
  const words = path.split('/').filter(Boolean)
  const own = localeOf(path) === defaultLocale ? words : words.slice(1)
  const isList = ['topics', 'authors', 'archive', 'pages'].includes(own[0] ?? '')
  return own.length === 2 && !isList ? leadingId(own[1] ?? '') : undefined
}

/** Path and query of an address, with or without a host; the path stored, without empty parts or dots that climb. */
function parts(text: string): { path: string; query: string } {
  const asked = text.trim()
  const isUrl = /^https?:\/\//i.test(asked) && URL.canParse(asked)
  const url = isUrl ? new URL(asked) : undefined
  const [bare = '', query = ''] = url
    ? [url.pathname, url.search.slice(1)]
    : (asked.split('#')[0] ?? '').split('?', 2)
  const words = storedPath(`/${bare}`)
    .split('/')
    .map((word) => word.trim())
    .filter((word) => !['', '.', '..'].includes(word))
  return { path: words.length === 0 ? '' : `/${words.join('/')}`, query }
}

const hasOrigin = (text: string, origin: string) => URL.canParse(text) && new URL(text).origin === origin

/** Controls, marks that change direction, what markup begins with, and a scheme in the place of a path. */
const hasOdd = (path: string) => /[\p{Cc}\p{Cf}\\<>"`{}|^]|^\/[a-z][a-z0-9+.-]*:/iu.test(path)

const isReserved = (path: string) => reserved.has(path.split('/')[1]?.toLowerCase() ?? '')
