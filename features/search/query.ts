import { termsOf, type Reading } from '@/lib/terms'
import { stopWords } from '@/lib/arabic/stop-words'
import { words } from '@/lib/arabic/letters'

export const MOST_CHARACTERS = 200
const MOST_WORDS = 16

const foldedStopWords = new Set([...stopWords].flatMap(words))

/** A word or a phrase that somebody asked for, as the index may have it. */
export type AskedWord = { readings: readonly Reading[] }
export type SearchQuery = {
  /** What was asked, fit to be shown again. */
  text: string
  isTooLong: boolean
  /** Words to look for, those in quotation marks among them. */
  wanted: readonly AskedWord[]
  /** Words that stood in quotation marks, in their order. */
  phrases: readonly (readonly string[])[]
  /** Words that no story may have. */
  unwanted: readonly AskedWord[]
}

/** Understands what somebody typed. Never fails: what is not a letter, digit, quotation mark or minus only parts words. */
export function readSearchQuery(given: string, language: string): SearchQuery {
  const text = cleanQuery(given)
  const isTooLong = [...text].length > MOST_CHARACTERS
  if (isTooLong)
    return {
      ...{ text: [...text].slice(0, MOST_CHARACTERS).join(''), isTooLong },
      ...{ wanted: [], phrases: [], unwanted: [] },
    }
  const { quoted, minus, rest } = partsOf(text)
  const phrases = quoted.map(words).filter((phrase) => phrase.length > 0)
  const wanted = askedWords([rest, ...quoted].join(' '), language)
  return { text, isTooLong, wanted, phrases, unwanted: askedWords(minus.join(' '), language) }
}

/** As it is shown again: one line, well formed, without marks that nobody sees. */
export const cleanQuery = (given: string) =>
  given
    .slice(0, MOST_CHARACTERS * 10)
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

function partsOf(text: string) {
  const quoted: string[] = []
  const minus: string[] = []
  const rest = text
    .replace(
      /["“”«»„]([^"“”«»„]{1,200})["“”«»„]/g,
      (_, phrase: string) => ` ${quoted.push(phrase) ? '' : ''} `,
    )
    .replace(/(^|\s)[-−–](?=[\p{L}\p{N}])(\S+)/gu, (_, before: string, word: string) => {
      minus.push(word)
      return before
    })
  return { quoted, minus, rest }
}

/** Each word once; words that say nothing only where there are no others. */
function askedWords(text: string, language: string): AskedWord[] {
  const all = new Map(termsOf(text, language).map((readings) => [readings[0]?.word ?? '', { readings }]))
  const telling = [...all].filter(([word]) => !foldedStopWords.has(word))
  return (telling.length > 0 ? telling : [...all]).slice(0, MOST_WORDS).map(([, asked]) => asked)
}
