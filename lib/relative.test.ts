import { expect, test } from 'vitest'
import { relativeParts } from './relative'

const now = new Date('2026-11-23T15:15:00Z')

test.each([
  [0, { unit: 'now', n: 0 }],
  [59, { unit: 'now', n: 0 }],
  [-59, { unit: 'now', n: 0 }],
  [60, { unit: 'minutes', n: 1 }],
  [59 * 60 + 59, { unit: 'minutes', n: 59 }],
  [3_600, { unit: 'hours', n: 1 }],
  [2 * 3_600 + 1, { unit: 'hours', n: 2 }],
  [86_399, { unit: 'hours', n: 23 }],
  [86_400, undefined],
  [-61, undefined],
  [NaN, undefined],
])('%d seconds ago', (seconds, expected) => {
  expect(relativeParts(new Date(now.getTime() - seconds * 1000), now)).toEqual(expected)
})
