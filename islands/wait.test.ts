import { expect, test } from 'vitest'
import { waitMs } from './wait'

test.each([
  [0, 0.5, 1_500],
  [1, 0.5, 6_000],
  [2, 0.5, 24_000],
  [3, 0.5, 96_000],
  [4, 0.5, 300_000],
  [40, 0.5, 300_000],
  [0, 0, 750],
  [40, 0.999, 449_700],
])('after %i failures, by chance %d: %i ms', (failures, random, expected) => {
  expect(waitMs(failures, random)).toBeCloseTo(expected, 5)
})
