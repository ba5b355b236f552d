import { arabicLetters, persianLetters } from '@/lib/arabic/script'
import { faultAt, type Fault, type Rule } from './faults'

/** Characters nobody sees, by the key of their name in the messages. */
const names = [
  [/\u00A0/, 'noBreakSpace'],
  [/[\u202F\u2007]/, 'narrowNoBreakSpace'],
  [/[\u2000-\u2006\u2008-\u200A\u3000\u205F]/, 'oddSpace'],
  [/\t/, 'tab'],
  [/[\u2028\u2029]/, 'lineSeparator'],
  [/\u200B/, 'zeroWidthSpace'],
  [/\u200C/, 'zeroWidthNonJoiner'],
  [/\u200D/, 'zeroWidthJoiner'],
  [/[\u2060\uFEFF]/, 'wordJoiner'],
  [/\u00AD/, 'softHyphen'],
  [/\u200E/, 'leftToRightMark'],
  [/[\u200F\u061C]/, 'rightToLeftMark'],
  [/[\u202A-\u202E]/, 'directionOverride'],
  [/[\u2066-\u2069]/, 'isolate'],
  [/[\uFFFC\uFFFD]/, 'lostCharacter'],
] as const satisfies readonly (readonly [RegExp, string])[]
export type HiddenMarkName = (typeof names)[number][1] | 'control'
const hidden =
  /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\u3164\uFEFF\uFFA0\uFFF9-\uFFFD]/g
const spaceLike = /[\t\u00A0\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/
const letter = new RegExp(`[${arabicLetters}]`)

/** The message key of a hidden character's name; the desk shows it as a chip. */
export const hiddenMarkName = (character: string): HiddenMarkName =>
  names.find(([pattern]) => pattern.test(character))?.[1] ?? 'control'

/** U+200B, as the chip says beside the name. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Hidden characters that do harm or nothing. Kept where they have work to do: a no-break space between a number and
 * its unit, a narrow one between thousands, a non-joiner inside a Persian word, a joiner that shapes an abbreviation
 * or an emoji, a direction mark beside a number, a sign or another script, and isolates that come in pairs.
 */
export const hiddenMarks: Rule = (text, style) => {
  if (text.search(hidden) === -1) return []
  const lonely = unpairedIsolates(text)
  const faults: Fault[] = []
  for (const { 0: found, index } of text.matchAll(hidden)) {
    if (hasWork(text, index, found, style === 'arabic', lonely)) continue
    faults.push(faultAt('hidden-mark', text, index, index + 1, fixOf(text, index, found)))
  }
  return style === 'other' ? faults.filter(({ found }) => found !== '\u00A0' && found !== '\u202F') : faults
}

function fixOf(text: string, at: number, found: string): string | undefined {
  if (found === '\uFFFD') return undefined
  // somebody may have meant a space: only they know
  if (found === '\u200C' && letter.test(text[at - 1] ?? '') && letter.test(text[at + 1] ?? ''))
    return undefined
  if (!spaceLike.test(found)) return ''
  const stands = (sign: string | undefined) => sign === undefined || /\s/.test(sign)
  return stands(text[at - 1]) || stands(text[at + 1]) ? '' : ' '
}

function hasWork(text: string, at: number, found: string, isArabic: boolean, lonely: Set<number>): boolean {
  const before = text[at - 1] ?? ''
  const after = text[at + 1] ?? ''
  switch (found) {
    case '\u00A0':
      return /\p{Nd}/u.test(before)
        ? /[\p{L}%٪]/u.test(after)
        : /\p{L}/u.test(before) && /\p{Nd}/u.test(after)
    case '\u202F':
    case '\u2007':
      return /\p{Nd}/u.test(before) && /\p{Nd}/u.test(after)
    case '\u200C':
      return letter.test(before) && letter.test(after) && (!isArabic || persianLetters.test(wordAt(text, at)))
    case '\u200D':
      return (
        letter.test(before) !== letter.test(after) ||
        /\p{Extended_Pictographic}|\uFE0F|[\uDC00-\uDFFF]/u.test(before)
      )
    case '\u200E':
    case '\u200F':
    case '\u061C':
      return before !== found && turns(text, at, found)
    case '\u2066':
    case '\u2067':
    case '\u2068':
    case '\u2069':
      return !lonely.has(at)
    default:
      return false
  }
}

/** A direction mark changes something unless the letters on both sides already run its way. */
function turns(text: string, at: number, mark: string): boolean {
  const before = text
    .slice(Math.max(0, at - 12), at)
    .trimEnd()
    .at(-1)
  const after = text.slice(at + 1, at + 12).trimStart()[0]
  if (before === undefined && after === undefined) return false
  const sameWay = mark === '\u200E' ? /[A-Za-z]/ : letter
  const runsAlready = (sign: string | undefined) => sign === undefined || sameWay.test(sign)
  const isBetweenLetters = /\p{L}/u.test(before ?? '') && /\p{L}/u.test(after ?? '')
  const isInsideWord = isBetweenLetters && !/\s/.test(text[at - 1] ?? '') && !/\s/.test(text[at + 1] ?? '')
  return !(runsAlready(before) && runsAlready(after)) && !isInsideWord
}

function wordAt(text: string, at: number): string {
  const from =
    text
      .slice(Math.max(0, at - 30), at)
      .split(/\s/)
      .at(-1) ?? ''
  return from + (text.slice(at, at + 30).split(/\s/)[0] ?? '')
}

function unpairedIsolates(text: string): Set<number> {
  const open: number[] = []
  const lonely = new Set<number>()
  for (const { 0: sign, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (sign !== '\u2069') open.push(index)
    else if (open.pop() === undefined) lonely.add(index)
  }
  return new Set([...lonely, ...open])
}
