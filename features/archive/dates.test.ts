import { expect, test } from 'vitest'
import { isWithin, monthBeside, readArchiveDate } from './dates'

test.each([
  ['2026', '/archive/2026'],
  ['2026/11', '/archive/2026/11'],
  ['2026/11/20', '/archive/2026/11/20'],
  ['2026/3/7', '/archive/2026/03/07'],
  ['2026/003/07', '/archive/2026/03/07'],
  ['2024/02/29', '/archive/2024/02/29'],
])('%s is %s', (given, path) => expect(readArchiveDate(given.split('/'))?.path).toBe(path))

test.each([
  '26',
  '0999',
  '20261',
  '',
  '2026/13',
  '2026/0',
  '2026/00/01',
  '2026/02/29',
  '2026/11/31',
  '2026/11/0',
  '2026/11/-1',
  '2026/1e1/1',
  '2026/11/2x',
  '٢٠٢٦/11/20',
  '2026/ 1',
  '2026/11/20/1',
  'x/y/z',
  '2026//20',
])('%s is no date', (given) => expect(readArchiveDate(given.split('/'))).toBeUndefined())

const span = { first: { year: 2024, month: 3, day: 15 }, last: { year: 2026, month: 11, day: 20 } }
test.each([
  [{ year: 2026, month: 11, day: 20 }, true],
  [{ year: 2026, month: 11, day: 21 }, false],
  [{ year: 2026, month: 12, day: 1 }, false],
  [{ year: 2026, month: 10, day: 31 }, true],
  [{ year: 2027, month: 1, day: 1 }, false],
  [{ year: 2026, month: 11 }, true],
  [{ year: 2026, month: 12 }, false],
  [{ year: 2026 }, true],
  [{ year: 2027 }, false],
  [{ year: 2024 }, true],
  [{ year: 2023 }, false],
  [{ year: 2024, month: 3 }, true],
  [{ year: 2024, month: 2 }, false],
  [{ year: 2024, month: 3, day: 15 }, true],
  [{ year: 2024, month: 3, day: 14 }, false],
  [{ year: 2025, month: 1, day: 1 }, true],
])('%o is within the archive: %s', (date, within) => expect(isWithin(date, span)).toBe(within))

test.each([
  [2026, 1, -1, 2025, 12],
  [2026, 12, 1, 2027, 1],
  [2026, 6, 1, 2026, 7],
] as const)('beside %i-%i (%i)', (year, month, step, otherYear, otherMonth) =>
  expect(monthBeside(year, month, step)).toEqual({ year: otherYear, month: otherMonth }),
)
