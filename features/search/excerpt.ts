import { LRUCache } from 'lru-cache'
import { termsOf } from '@/lib/terms'

/** A piece of a text as it was written; marked where it is what was asked for. */
export type Piece = { text: string; isMarked: boolean }

const WORDS_SHOWN = 30
/** How many words stand before the first marked one. */
const WORDS_BEFORE = 8
/** What lies behind is rarely read, and takes time. */
const MOST_CHARACTERS = 20_000

// a word with the signs that stand on its letters and the joiners within it
const token = /[\p{L}\p{N}\p{M}\u200b-\u200d]+/gu

type Token = { start: number; end: number; stem: string | undefined }

/** The whole text, its found words marked. */
export function markFound(text: string, stems: ReadonlySet<string>, language: string): Piece[] {
  return piecesOf(text, tokensOf(text, stems, language), 0, text.length)
}

/** The part of a text that has most of what was asked for, cut at words; nothing where it has none of it. */
export function excerptOf(whole: string, stems: ReadonlySet<string>, language: string): Piece[] | undefined {
  const text = whole.slice(0, MOST_CHARACTERS)
  const tokens = tokensOf(text, stems, language)
  const first = bestWindow(tokens)
  if (first === undefined) return undefined
  const from = Math.max(0, Math.min(first - WORDS_BEFORE, tokens.length - WORDS_SHOWN))
  const shown = tokens.slice(from, from + WORDS_SHOWN)
  const start = shown[0]?.start ?? 0
  const isCut = from + WORDS_SHOWN < tokens.length
  const end = isCut ? (shown.at(-1)?.end ?? text.length) : text.length
  const pieces = piecesOf(text, shown, start, end)
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...pieces,
    ...(isCut ? [{ text: ' …', isMarked: false }] : []),
  ]
}

function tokensOf(text: string, stems: ReadonlySet<string>, language: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    stem: stemsOf(word, language).find((stem) => stems.has(stem)),
  }))
}

/** News says the same words again and again: to read each anew was half of what a page of found stories took. */
const known = new LRUCache<string, string[]>({ max: 20_000 })
const LONGEST_KNOWN = 24

function stemsOf(word: string, language: string): string[] {
  const key = `${language} ${word}`
  const held = known.get(key)
  if (held) return held
  const stems = termsOf(word, language)
    .flat()
    .flatMap(({ stem }) => (stem.length > 1 ? [stem] : []))
  if (word.length <= LONGEST_KNOWN) known.set(key, stems)
  return stems
}

/** The first marked word of the window with most different ones. */
function bestWindow(tokens: readonly Token[]): number | undefined {
  const marked = tokens.flatMap(({ stem }, index) => (stem === undefined ? [] : [{ stem, index }]))
  let best: { index: number; found: number } | undefined
  for (const [place, { index }] of marked.entries()) {
    const within = marked
      .slice(place, place + WORDS_SHOWN)
      .filter((one) => one.index < index + WORDS_SHOWN - WORDS_BEFORE)
    const found = new Set(within.map(({ stem }) => stem)).size + within.length / 100
    if (!best || found > best.found) best = { index, found }
  }
  return best?.index
}

function piecesOf(text: string, tokens: readonly Token[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  const add = (until: number, isMarked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until).replace(/\s+/g, ' '), isMarked })
    at = Math.max(at, until)
  }
  for (const one of tokens.filter(({ stem }) => stem !== undefined)) {
    add(one.start, false)
    add(one.end, true)
  }
  add(end, false)
  return pieces
}
