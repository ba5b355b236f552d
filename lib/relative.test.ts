import { expect, test } from 'vitest'
import { agoWords, sayAgo } from './relative'

const now = new Date('2026-11-23T15:15:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test.each([
  [0, 'now'],
  [59, 'now'],
  [-59, 'now'],
  [60, '1 minute ago'],
  [59 * 60 + 59, '59 minutes ago'],
  [3_600, '1 hour ago'],
  [2 * 3_600 + 1, '2 hours ago'],
  [86_399, '23 hours ago'],
  [86_400, undefined],
  [-61, undefined],
  [NaN, undefined],
])('%d seconds ago', (seconds, said) => {
  expect(sayAgo(secondsAgo(seconds), now, agoWords('en'))).toBe(said)
})

const units = [
  ...Array.from({ length: 59 }, (_, minute) => ['minute', minute + 1, (minute + 1) * 60] as const),
  ...Array.from({ length: 23 }, (_, hour) => ['hour', hour + 1, (hour + 1) * 3_600] as const),
]

test.each(['ar', 'en', 'pl', 'fa', 'he'])('%s is said as the language says it', (locale) => {
  const language = new Intl.RelativeTimeFormat(`${locale}-u-nu-latn`, { numeric: 'auto' })
  const words = agoWords(locale)
  const wrong = units.filter(
    ([unit, n, seconds]) => sayAgo(secondsAgo(seconds), now, words) !== language.format(-n, unit),
  )
  expect(wrong).toEqual([])
})

test('Arabic needs one phrase a plural form', () => {
  expect(agoWords('ar').minutes.map(([from]) => from)).toEqual([1, 2, 3, 11])
})
