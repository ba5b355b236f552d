import type { Db } from '@/db/client'
import { listTextsToIndex, markIndexed, type IndexedText, type TextToIndex } from '@/db/queries/search-index'
import { plainText } from '@/features/documents/text'
import { fold, words } from '@/lib/arabic/letters'
import { TERMS_VERSION, termsOf } from '@/lib/terms'

/** What lies behind says the same again, and PostgreSQL refuses a vector of more than a megabyte. */
const MOST_CHARACTERS = 60_000
/** PostgreSQL counts no further. */
const MOST_POSITION = 16_383

const LEAD_WORDS = 60
const OPENING_WORDS = 160

type Weight = 'A' | 'B' | 'C' | 'D'
/** What its words count, all alike or by their place in it. */
type Part = { text: string; weight: Weight | ((place: number) => Weight) }

/** Reads what stories are found by, as they stand in the database now. */
export async function indexArticles(tx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const texts = await listTextsToIndex(tx, ids)
  await markIndexed(tx, texts.map(indexedText))
}

export function indexedText(story: TextToIndex): IndexedText {
  const { articleId, locale, headline, shortHeadline, kicker, standfirst, datelinePlace } = story
  const headlines: Part = { text: lines(headline, shortHeadline), weight: 'A' }
  const parts: Part[] = [
    headlines,
    { text: lines(kicker, standfirst), weight: 'B' },
    { text: lines(...story.people, ...story.topics, datelinePlace), weight: 'C' },
    { text: plainText(story.body), weight: inBody },
  ]
  const { stems, words: written } = vectorsOf(parts, locale)
  const first = vectorsOf([headlines], locale)
  return {
    ...{ articleId, termsVersion: TERMS_VERSION, headline: words(fold(headline)).join(' ') },
    ...{
      stems: stems.text(),
      words: written.text(),
      headlineTerms: `${first.stems.text()} ${first.words.text()}`,
    },
  }
}

/** News says the most important first: a text's first words tell what it is about nearly as its standfirst does. */
const inBody = (place: number): Weight => (place < LEAD_WORDS ? 'B' : place < OPENING_WORDS ? 'C' : 'D')

const lines = (...texts: readonly (string | null)[]) => texts.filter(Boolean).join('\n')

/** Both vectors have the same places; a word that may be read in two ways stands twice in one place. */
function vectorsOf(parts: readonly Part[], locale: string) {
  const [stems, written] = [new Vector(), new Vector()]
  let position = 0
  for (const { text, weight } of parts) {
    for (const [place, readings] of termsOf(text.slice(0, MOST_CHARACTERS), locale).entries()) {
      position = Math.min(position + 1, MOST_POSITION)
      const counts = typeof weight === 'string' ? weight : weight(place)
      for (const { word, stem } of readings) {
        stems.add(stem, position, counts)
        written.add(word, position, counts)
      }
    }
    // no phrase reaches from one part into the next
    position += 1
  }
  return { stems, words: written }
}

/** A tsvector as PostgreSQL writes it. Terms are letters and digits alone, so that nothing has to be escaped. */
class Vector {
  #places = new Map<string, string[]>()

  add(term: string, position: number, weight: Weight) {
    const place = `${position}${weight}`
    const places = this.#places.get(term)
    if (places === undefined) this.#places.set(term, [place])
    else if (places.length < 255 && places.at(-1) !== place) places.push(place)
  }

  text(): string {
    return [...this.#places].map(([term, places]) => `'${term}':${places.join(',')}`).join(' ')
  }
}
