import { arabicLetters, arabicSigns, siteEndings, tatweel } from '@/lib/arabic/script'
import { faultAt, faultsOf, type Fault, type Rule } from './faults'

const arabicLetter = new RegExp(`[${arabicLetters}]`)
const letter = /\p{L}/u
const digit = /\p{Nd}/u
const arabicFor: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' }

/** `,` `;` `?` in an Arabic sentence. A mark belongs to what stands before it; a comma also to what it leads to. */
export const latinPunctuation: Rule = (text, style) => {
  if (style !== 'arabic' && style !== 'arabic-script') return []
  return faultsOf('latin-punctuation', text, /[,;?]+/g, (found, at) => {
    const end = at + found.length
    if (isDigit(text[at - 1]) && isDigit(text[end])) return undefined
    const before = scriptBefore(text, at)
    const leadsToArabic =
      !found.includes('?') && arabicLetter.test(text.slice(end, end + 3).trimStart()[0] ?? '')
    if (before !== 'arabic' && !leadsToArabic) return undefined
    const needsSpace = /[\p{L}\p{Nd}«“(]/u.test(text[end] ?? '')
    return [...found].map((mark) => arabicFor[mark]).join('') + (needsSpace ? ' ' : '')
  })
}

/** The script of the last letter before a place; spaces, numbers, quotation marks and brackets do not count. */
function scriptBefore(text: string, at: number): 'arabic' | 'other' | undefined {
  for (let place = at - 1; place >= 0 && place > at - 60; place -= 1) {
    const sign = text[place] ?? ''
    if (arabicLetter.test(sign)) return 'arabic'
    if (letter.test(sign)) return 'other'
    if (sign === '\n') return undefined
  }
  return undefined
}

const isDigit = (sign: string | undefined) => sign !== undefined && digit.test(sign)

const spacesBefore =
  /[ \u00A0]+(?=[،؛؟,;!?]|:(?![)(DPp/])|\.+(?![\p{L}\p{N}])|…(?![\p{L}\p{N}«“"])|[%٪](?!\p{N}))/gu

export const spaceBefore: Rule = (text, style) => {
  if (style === 'other') return []
  return faultsOf('space-before', text, spacesBefore, (found, at) => {
    const before = text[at - 1]
    const after = text[at + found.length] ?? ''
    if (before === undefined || before === '\n') return undefined
    if ('%٪'.includes(after)) return isDigit(before) ? '' : undefined
    // an opening dash or bracket owns the space, and " !" or " ?" in code-like text follows no word
    return /[\p{L}\p{M}\p{N}»”"')\]}%٪]/u.test(before) ? '' : undefined
  })
}

/** Spaces inside quotation marks and brackets. */
export const spaceInside: Rule = (text, style) => {
  if (style === 'other') return []
  const opened = faultsOf('space-inside', text, /(?<=[«“([])[ \u00A0]+(?=\S)/g, () => '')
  const closing = /(?<=[^\s«“([])[ \u00A0]+(?=[»”)\]](?![\p{L}\p{N}]))/gu
  return [...opened, ...faultsOf('space-inside', text, closing, () => '')]
}

const beforeWord = new RegExp(`[،؛؟!:…](?=[${arabicLetters}«])|،(?=\\p{Nd})|»(?=[${arabicLetters}])`, 'gu')
const joinedSentence = new RegExp(
  `(?<=[${arabicLetters}][${arabicLetters}${arabicSigns}]{2})\\.(?=([${arabicLetters}${arabicSigns}]+))`,
  'gu',
)
const wordThenQuote = new RegExp(`(?<=[${arabicLetters}${arabicSigns}]{4})«(?=[\\p{L}\\p{N}])`, 'gu')

export const missingSpace: Rule = (text, style) => {
  if (style === 'english')
    return faultsOf('missing-space', text, /(?<=\p{L}{2})[,;](?=\p{L}{2})/gu, (found) => `${found} `)
  if (style === 'other') return []
  return [
    ...faultsOf('missing-space', text, beforeWord, (found, at) => {
      const before = text[at - 1] ?? ''
      // An ellipsis that opens a quotation belongs to the word after it, "1،5" is a number
      if (found === '…' && !letter.test(before)) return undefined
      return isDigit(before) && found !== '»' && isDigit(text[at + 1]) ? undefined : `${found} `
    }),
    ...joinedSentences(text),
    ...faultsOf('missing-space', text, wordThenQuote, (found, at) =>
      isBareWord(text, at) ? ` ${found}` : undefined,
    ),
  ]
}

function joinedSentences(text: string): Fault[] {
  const faults: Fault[] = []
  for (const { index, 1: next = '' } of text.matchAll(joinedSentence)) {
    if (next.length > 2 && !siteEndings.has(next))
      faults.push(faultAt('missing-space', text, index, index + 1, '. '))
  }
  return faults
}

const isBareWord = (text: string, at: number) => text[at - 1] !== tatweel

export const doubledSpace: Rule = (text) =>
  faultsOf('doubled-space', text, /[ \u00A0]{2,}/g, (_, at) => (at === 0 || text[at - 1] === '\n' ? '' : ' '))

export const threeDots: Rule = (text) => faultsOf('three-dots', text, /\.{3,}/g, () => '…')

const spacedHyphen = /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'.!?%] )-{1,3}(?= \S)/gu
const spacedTatweel = new RegExp(`(?<=\\S )(?:${tatweel}+|--+)(?= \\S)`, 'g')

/** A hyphen (in Arabic: a tatweel) between spaces stands for a dash. */
export const hyphenDash: Rule = (text, style) => {
  if (style === 'arabic' || style === 'arabic-script')
    return faultsOf('hyphen-dash', text, spacedTatweel, () => '–')
  if (style !== 'english') return []
  const joined = faultsOf('hyphen-dash', text, /(?<=\p{L})--+(?=\p{L})/gu, () => '—')
  return [...faultsOf('hyphen-dash', text, spacedHyphen, () => '–'), ...joined]
}
