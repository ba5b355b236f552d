import { termsOf } from '@/lib/terms'
import type { Piece } from './excerpt'
import type { SearchQuery } from './query'

type Shown = { headlinePieces: readonly Piece[]; excerpt: readonly Piece[] | undefined }

/** The query with words of no story as they are written in the stories that were found instead. */
export function correctedQuery(
  { text, wanted }: SearchQuery,
  repairs: ReadonlyMap<string, string>,
  stories: readonly Shown[],
  locale: string,
): string | undefined {
  const stemsOf = (word: string) =>
    termsOf(word, locale).flatMap((readings) => readings.map(({ stem }) => stem))
  const shown = stories
    .flatMap(({ headlinePieces, excerpt = [] }) => [...headlinePieces, ...excerpt])
    .filter(({ isMarked }) => isMarked)
    .map((piece) => piece.text)
  const mistaken = new Set(
    wanted.flatMap(({ readings }) => readings.map(({ stem }) => stem)).filter((stem) => repairs.has(stem)),
  )
  if (mistaken.size === 0) return undefined
  const corrected = text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) => {
    const meant = stemsOf(word).flatMap((stem) => (mistaken.has(stem) ? [repairs.get(stem) ?? ''] : []))[0]
    return (meant !== undefined && shown.find((one) => stemsOf(one).includes(meant))) || word
  })
  return corrected === text ? undefined : corrected
}
