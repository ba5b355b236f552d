/** Tashkeel, Quranic signs, tatweel and every invisible joiner or direction mark. */
const unread =
  /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff]/g

/** Letters that readers type for one another, by the letter that stands for all of them. */
const spellings: Record<string, string> = {
  ا: 'أإآٱ',
  ي: 'ىیېےئ',
  و: 'ؤ',
  ه: 'ةہھە',
  ك: 'کگ',
  ف: 'ڤ',
  ب: 'پ',
  ج: 'چ',
  ز: 'ژ',
  '': 'ء',
}

const foldedLetters = new Map(
  Object.entries(spellings).flatMap(([kept, others]) => [...others].map((other) => [other, kept] as const)),
)

/** The key a text is searched by: one spelling for every way of writing the same letters. */
export function fold(text: string) {
  const bare = text.normalize('NFC').replace(unread, '').replaceAll('ئو', 'وو')
  return foldDigits(bare)
    .replace(/[\u0621-\u06d5]/g, (letter) => foldedLetters.get(letter) ?? letter)
    .toLowerCase()
}

/** The folded words of a text, in order. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Arabic-Indic and Persian digits as ASCII, for reading numbers that people type. */
export function foldDigits(text: string) {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

/** The text without tashkeel, tatweel and invisible marks, its letters as they were written. */
export const withoutMarks = (text: string) => text.replace(unread, '')
