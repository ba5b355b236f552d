import { arabicLetters, arabicSigns, saidTwice } from '@/lib/arabic/script'
import { withoutMarks } from '@/lib/arabic/letters'
import { faultsOf, type Rule } from './faults'

const twice = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_-])([${arabicLetters}${arabicSigns}]{2,30}|[a-z]{2,30})[ \\u00A0]+(\\1)(?![\\p{L}\\p{M}\\p{N}_-])`,
  'giu',
)
const englishTwice = new Set([
  'had',
  'that',
  'very',
  'no',
  'so',
  'bye',
  'ha',
  'blah',
  'yeah',
  'hear',
  'there',
  'many',
  'knock',
])

/** A word written twice by a slip. Said twice on purpose, or an adverb such as "one by one", it stays; so do names. */
export const repeatedWords: Rule = (text, style) => {
  if (style === 'other') return []
  return faultsOf('repeated-word', text, twice, (found) => {
    const [first = '', second = ''] = found.split(/[ \u00A0]+/)
    const word = withoutMarks(first).toLowerCase()
    if (style === 'english') return englishTwice.has(word) || /^\p{Lu}/u.test(second) ? undefined : first
    // an alef at the end is an adverb's ending: one by one, little by little
    if (/^[a-z]/i.test(word) || saidTwice.has(word) || /\u0627\u064B?$/.test(word)) return undefined
    return first
  })
}
