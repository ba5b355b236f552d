import { expect, test } from 'vitest'
import { Currency } from './currency'

type Step = ['answered' | 'failed', at: number]

test.each<[string, Step[], now: number, isCurrent: boolean]>([
  ['one that never asked is not', [], 0, false],
  ['one that asked just now is', [['answered', 5_000]], 5_900, true],
  ['one that was paused is not', [['answered', 5_000]], 15_000, false],
  ['a clock that was set back makes nothing true for longer', [['answered', 5_000]], 4_000, false],
  [
    'while the database does not answer it is',
    [
      ['answered', 5_000],
      ['failed', 7_000],
    ],
    10_000,
    true,
  ],
  ['a failure of long ago says nothing of now', [['failed', 7_000]], 20_000, false],
  [
    'an answer ends the time in which older news is better than none',
    [
      ['failed', 7_000],
      ['answered', 7_100],
    ],
    8_500,
    false,
  ],
])('%s', (_, steps, now, isCurrent) => {
  const clock = { now: 0 }
  const currency = new Currency(() => clock.now)
  for (const [what, at] of steps) {
    clock.now = at
    if (what === 'answered') currency.answered(at)
    else currency.failed()
  }
  clock.now = now
  expect(currency.isCurrent).toBe(isCurrent)
})
