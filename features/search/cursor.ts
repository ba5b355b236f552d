import type { NewestCursor } from '@/db/queries/search'

/** Behind which story a page begins; `at` is the moment by which the first page was ranked. */
export type RankedCursor = { at: Date; score: number; id: number }

export const rankedCursor = ({ at, score, id }: RankedCursor): string =>
  `r.${at.getTime().toString(36)}.${Math.round(score * 1_000_000).toString(36)}.${id.toString(36)}`

export const newestCursor = ({ publishedAt, id }: NewestCursor): string =>
  `n.${publishedAt.getTime().toString(36)}.${id.toString(36)}`

export function readRankedCursor(text: string): RankedCursor | undefined {
  const [kind, at, score, id] = text.split('.')
  const numbers = [at, score, id].map(readNumber)
  const [moment, millionths, story] = numbers
  if (kind !== 'r' || moment === undefined || millionths === undefined || story === undefined)
    return undefined
  return { at: new Date(moment), score: millionths / 1_000_000, id: story }
}

export function readNewestCursor(text: string): NewestCursor | undefined {
  const [kind, at, id] = text.split('.')
  const [moment, story] = [readNumber(at), readNumber(id)]
  return kind !== 'n' || moment === undefined || story === undefined
    ? undefined
    : { publishedAt: new Date(moment), id: story }
}

/** Moments end before the year 2100, so that the database takes each of them; ids before its greatest number. */
function readNumber(text = ''): number | undefined {
  const number = /^-?[0-9a-z]{1,9}$/.test(text) ? Number.parseInt(text, 36) : NaN
  return Number.isSafeInteger(number) && Math.abs(number) < 4_102_444_800_000 ? number : undefined
}
