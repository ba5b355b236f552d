import { expect, test } from 'vitest'
import { wordDiff } from './word-diff'

const written = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+[${text}]` : `-[${text}]`))
    .join('')

test.each([
  ['فتحت البلدية السوق', 'فتحت البلدية السوق', 'فتحت البلدية السوق'],
  ['فتحت البلدية السوق', 'أغلقت البلدية السوق', '-[فتحت]+[أغلقت] البلدية السوق'],
  ['كَتَبَ', 'كُتِبَ', '-[كَتَبَ]+[كُتِبَ]'],
  ['نعم، قال', 'نعم؛ قال', 'نعم-[،]+[؛] قال'],
  ['', 'جديد', '+[جديد]'],
  ['قديم', '', '-[قديم]'],
  ['', '', ''],
])('%s → %s', (before, after, difference) => {
  expect(written(before, after)).toBe(difference)
})

test('two long texts with nothing in common are shown whole, soon', () => {
  const words = (seed: number) =>
    Array.from({ length: 20_000 }, (_, index) => `w${(index * seed) % 99_991}`).join(' ')
  const startedAt = performance.now()
  expect(wordDiff(words(7), words(13)).length).toBeGreaterThan(0)
  expect(performance.now() - startedAt).toBeLessThan(4_000)
})
