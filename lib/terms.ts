import { words } from './arabic/letters'
import { readings, stem as arabicStem } from './arabic/stem'
import { stem as englishStem } from './english/stem'

/** Grows with every change of what follows or of what it calls: texts that an older one read are read again. */
export const TERMS_VERSION = 3
/** What is longer than this is no word of a language. */
const MOST_LETTERS = 40

/** One way to read a word: as it is written, and what all its forms have in common. */
export type Reading = { word: string; stem: string }

const isArabic = (word: string) => /^[\u0621-\u064a]/.test(word)

/**
 * The words of a text, each in the ways it may be read: "Gaza" alone, "in Gaza" as one word with and without its "in".
 * The one definition of what is indexed and of what is asked for; `language` says how words in Latin letters end.
 */
export const termsOf = (text: string, language: string): Reading[][] =>
  words(text).map((word) => readingsOf(word.slice(0, MOST_LETTERS), language))

function readingsOf(word: string, language: string): Reading[] {
  if (!isArabic(word)) return [{ word, stem: language === 'en' ? englishStem(word) : word }]
  return readings(word).map((one) => ({ word: one, stem: arabicStem(one) }))
}
