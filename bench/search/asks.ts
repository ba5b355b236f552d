import type { Query } from '@/scripts/eval/corpus'
import words from './words.json'

type Way = 'first ten' | 'whole page' | 'newest first' | 'suggestions'
export type Asked = { name: string; texts: readonly string[]; by: readonly Way[] }

/** Words that very many stories have, alone and together: the most there is to look through. */
const { frequent, hostile: short } = words
const hostile = [...short, 'x'.repeat(10_000), 'x y '.repeat(2_500)]

/** Every fourth query of a folder is enough for a percentile; what is rare beside them is asked twice. */
export const asks = (queries: readonly Query[]): Asked[] => [
  {
    name: 'queries of the folder',
    texts: queries.filter((_, index) => index % 4 === 0).map(({ q }) => q),
    by: ['first ten', 'whole page', 'suggestions'],
  },
  {
    name: 'frequent words',
    texts: [...frequent, ...frequent],
    by: ['first ten', 'whole page', 'newest first'],
  },
  { name: 'hostile', texts: [...hostile, ...hostile], by: ['whole page'] },
]
