import { expect, test } from 'vitest'
import { daysIn, firstWeekday, weekdayNames, weeksOf } from './calendar'

test.each([
  [2026, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2026, 11, 30],
  [2026, 12, 31],
])('%i-%i has %i days', (year, month, days) => expect(daysIn(year, month)).toBe(days))

test.each([
  ['ar', 6],
  ['ar-SY', 6],
  ['en', 1],
])('a week in %s begins on %i', (locale, weekday) => expect(firstWeekday(locale)).toBe(weekday))

test('November 2026 begins on a Sunday: the second place of a week that begins on Saturday', () => {
  const weeks = weeksOf(2026, 11, 6)
  expect(weeks[0]).toEqual([undefined, 1, 2, 3, 4, 5, 6])
  expect(weeks.at(-1)?.slice(0, 4)).toEqual([28, 29, 30, undefined])
  expect(weeks.flat().filter((day) => day !== undefined)).toHaveLength(30)
})

test.each([
  ['ar', 6, 'السبت', 'الجمعة'],
  ['en', 1, 'Monday', 'Sunday'],
])('the week in %s', (locale, start, first, last) => {
  const names = weekdayNames(locale, start)
  expect([names[0]?.long, names.at(-1)?.long, names.length]).toEqual([first, last, 7])
})
