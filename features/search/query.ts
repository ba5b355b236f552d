import { editionPath } from '@/features/settings/site'
import { stem, words } from '@/lib/arabic/letters'
import { stopWords } from '@/lib/arabic/stop-words'

const MOST_CHARACTERS = 200
const MOST_WORDS = 12
/** A shorter beginning would match half of the dictionary. */
const LEAST_PREFIX = 3

const foldedStopWords = new Set([...stopWords].flatMap(words))

export type SearchQuery = {
  /** What was asked, fit to be shown again. */
  text: string
  isTooLong: boolean
  /** to_tsquery expressions, the stricter first; none where there is no word to look for. */
  expressions: readonly string[]
}

/** Understands what somebody typed. Never fails: what is not a letter or digit only parts words. */
export function readSearchQuery(given: string): SearchQuery {
  const text = given
    .slice(0, MOST_CHARACTERS * 10)
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const isTooLong = [...text].length > MOST_CHARACTERS
  const expressions = isTooLong ? [] : expressionsOf(text)
  return { text: isTooLong ? [...text].slice(0, MOST_CHARACTERS).join('') : text, isTooLong, expressions }
}

/** All words first, then any of them: `(w1 | stem1) & (w2:* | stem2)`. */
function expressionsOf(text: string): string[] {
  const all = [...new Set(words(text))]
  const telling = all.filter((word) => !foldedStopWords.has(word))
  const wanted = (telling.length > 0 ? telling : all).slice(0, MOST_WORDS)
  const terms = wanted.map((word, index) => termFor(word, index === wanted.length - 1))
  if (terms.length === 0) return []
  return terms.length === 1 ? [terms.join('')] : [terms.join(' & '), terms.join(' | ')]
}

/** The index holds the words as written and their stems: either finds a story. The last word may still be being typed. */
function termFor(word: string, isLast: boolean) {
  const written = isLast && word.length >= LEAST_PREFIX ? `'${word}':*` : `'${word}'`
  const short = stem(word)
  return short === word ? written : `(${written} | '${short}')`
}

/** The address of a page of what was found, percent-encoded. */
export const searchPath = (locale: string, query: string, page = 1): string => {
  const parameters = new URLSearchParams({ q: query, ...(page > 1 && { page: String(page) }) })
  return `${editionPath(locale, '/search')}?${parameters}`
}
