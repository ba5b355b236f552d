import { termsOf } from '@/lib/terms'
import { cleanQuery } from './query'

const MOST_WORDS = 12

/** What a list of the desk asks the index for: stories with all of these words, the last of which may be unfinished. */
export type WordsAsked = { stems: string; typed: string }

/** The words of a line somebody types into a list, in any language; undefined where it has none. */
export function wordsAsked(line: string, language = 'ar'): WordsAsked | undefined {
  const text = cleanQuery(line)
  const [own, english] = [termsOf(text, language), termsOf(text, 'en')].map((all) => all.slice(0, MOST_WORDS))
  if (!own || !english || own.length === 0) return undefined
  const quoted = (term: string) => `'${term}'`
  const stems = own.map((readings, index) =>
    [...readings, ...(english[index] ?? [])].map(({ stem }) => quoted(stem)).join(' | '),
  )
  const last = own.length - 1
  const typed = own.map(([reading], index) => quoted(reading?.word ?? '') + (index === last ? ':*' : ''))
  return { stems: stems.map((any) => `(${any})`).join(' & '), typed: typed.join(' & ') }
}
