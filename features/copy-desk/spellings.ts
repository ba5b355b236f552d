import { attachedPrefixes } from '@/lib/arabic/script'
import { faultAt, type Fault } from './faults'

/** How the house spells: `wrong` is marked wherever it stands as a word of its own, and `right` offered. */
export type Spelling = { id: number; wrong: string; right: string; note: string | null }

type Entry = { words: string[]; spelling: Spelling }
/** Made once of a list: entries by their first word, the longest first. */
export type SpellingBook = { entries: Map<string, Entry[]>; isEmpty: boolean }

const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
const marks = /[\p{M}\u0640]/gu
/** A word as the book knows it: without vowel signs and tatweel, in lower case. */
const bare = (word: string) => word.replace(marks, '').toLowerCase()

export function makeSpellingBook(spellings: readonly Spelling[]): SpellingBook {
  const entries = new Map<string, Entry[]>()
  for (const spelling of spellings) {
    const words = (spelling.wrong.match(wordPattern) ?? []).map(bare)
    const [first] = words
    if (first === undefined) continue
    const known = entries.get(first) ?? []
    known.push({ words, spelling })
    entries.set(
      first,
      known.sort((one, other) => other.words.length - one.words.length),
    )
  }
  return { entries, isEmpty: entries.size === 0 }
}

/** Words written against the house's spelling, the particles that Arabic joins to a word left standing. */
export function houseSpellings(text: string, book: SpellingBook): Fault[] {
  if (book.isEmpty) return []
  const words = [...text.matchAll(wordPattern)].map((match) => ({ at: match.index, word: match[0] }))
  const faults: Fault[] = []
  for (let index = 0; index < words.length; index += 1) {
    const found = entryAt(words, index, book)
    if (!found) continue
    const last = words[index + found.entry.words.length - 1]
    const start = words[index]
    if (!start || !last) continue
    const [from, to] = [start.at + found.skipped, last.at + last.word.length]
    const { right } = found.entry.spelling
    if (text.slice(from, to) !== right) faults.push(faultAt('house-spelling', text, from, to, right))
    index += found.entry.words.length - 1
  }
  return faults
}

type Word = { at: number; word: string }

function entryAt(words: readonly Word[], index: number, book: SpellingBook) {
  const word = words[index]?.word ?? ''
  for (const skipped of particlesOf(word)) {
    const entry = book.entries
      .get(bare(word.slice(skipped)))
      ?.find((one) =>
        one.words.every((part, step) => step === 0 || bare(words[index + step]?.word ?? '') === part),
      )
    if (entry) return { entry, skipped }
  }
  return undefined
}

/** How many letters at a word's beginning may be joined particles: none first. */
function particlesOf(word: string): number[] {
  return [
    0,
    ...attachedPrefixes.filter((particle) => word.startsWith(particle)).map((particle) => particle.length),
  ]
}
