const leftToRightIsolate = '\u2066'
const firstStrongIsolate = '\u2068'
const endOfIsolate = '\u2069'
const rightToLeftMark = '\u200f'

const controls = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g
const embeddings = /[\u202a-\u202e]/g
const rightToLeftScripts =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The text without any direction mark, for comparing and storing. */
export const withoutDirectionMarks = (text: string) => text.replace(controls, '')

/** Takes out the embeddings and overrides that can make a text read as another (U+202A–202E). */
export const withoutOverrides = (text: string) => text.replace(embeddings, '')

/** Keeps an inserted value from reordering its surroundings, where markup cannot: titles, alt, RSS, push. */
export const isolate = (text: string) => `${firstStrongIsolate}${withoutOverrides(text)}${endOfIsolate}`

/** The same for a run that is known to be left to right: an address, a version, a score. */
export const isolateLeftToRight = (text: string) =>
  `${leftToRightIsolate}${withoutOverrides(text)}${endOfIsolate}`

/** The direction of the first letter that has one. */
export function firstDirection(text: string): 'rtl' | 'ltr' | undefined {
  const letter = /\p{L}/u.exec(text)?.[0]
  if (letter === undefined) return undefined
  return rightToLeftScripts.test(letter) ? 'rtl' : 'ltr'
}

/** A right-to-left plain text that begins with a Latin word would be laid out backwards without a mark. */
export function startRightToLeft(text: string) {
  return firstDirection(text) === 'ltr' ? `${rightToLeftMark}${text}` : text
}
