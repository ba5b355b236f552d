import { describe, expect, test } from 'vitest'
import { makeDateFormatter, type DateStyle } from './dates'

const damascus = { locale: 'ar', timeZone: 'Asia/Damascus', digits: 'latn', months: 'levant' } as const
const moment = new Date('2026-11-23T15:15:00Z')
const formatter = (style: Partial<DateStyle> = {}) => makeDateFormatter({ ...damascus, ...style })

describe('what readers see', () => {
  test.each<[Partial<DateStyle>, string, string, string]>([
    [{}, 'الاثنين 23 تشرين الثاني 2026', '18:15', '23 تشرين الثاني 2026، 18:15'],
    [{ months: 'egypt-gulf' }, 'الاثنين 23 نوفمبر 2026', '18:15', '23 نوفمبر 2026، 18:15'],
    [{ months: 'maghreb' }, 'الاثنين 23 نونبر 2026', '18:15', '23 نونبر 2026، 18:15'],
    [
      { months: 'dual' },
      'الاثنين 23 نوفمبر/ تشرين الثاني 2026',
      '18:15',
      '23 نوفمبر/ تشرين الثاني 2026، 18:15',
    ],
    [{ digits: 'arab' }, 'الاثنين ٢٣ تشرين الثاني ٢٠٢٦', '١٨:١٥', '٢٣ تشرين الثاني ٢٠٢٦، ١٨:١٥'],
    [{ locale: 'ar-SA' }, 'الاثنين 23 تشرين الثاني 2026', '18:15', '23 تشرين الثاني 2026، 18:15'],
    [
      { timeZone: 'Africa/Casablanca' },
      'الاثنين 23 تشرين الثاني 2026',
      '16:15',
      '23 تشرين الثاني 2026، 16:15',
    ],
    [{ locale: 'en' }, 'Monday 23 November 2026', '18:15', '23 November 2026, 18:15'],
    [{ locale: 'en', digits: 'arab' }, 'Monday 23 November 2026', '18:15', '23 November 2026, 18:15'],
    [{ locale: 'fr' }, 'lundi 23 novembre 2026', '18:15', '23 novembre 2026, 18:15'],
  ])('%j', (style, day, time, dateTime) => {
    const dates = formatter(style)
    expect(dates.weekdayDate(moment)).toBe(day)
    expect(dates.day(moment)).toBe(day)
    expect(day.endsWith(dates.date(moment))).toBe(true)
    expect(dates.time(moment)).toBe(time)
    expect(dates.dateTime(moment)).toBe(dateTime)
  })

  test('with the zone named', () => {
    expect(formatter().dateTimeInZone(moment, 'بتوقيت دمشق')).toBe('23 تشرين الثاني 2026، 18:15 بتوقيت دمشق')
  })

  test('midnight is 00:00', () => expect(formatter().time(new Date('2026-11-22T21:00:00Z'))).toBe('00:00'))
  test('no invisible marks', () => expect(formatter().dateTime(moment)).not.toMatch(/\p{Cf}/u))
})

test.each([
  ['Asia/Damascus', '2026-11-23T15:15:00Z', '2026-11-23T18:15:00+03:00'],
  ['Asia/Damascus', '2026-12-31T21:30:05Z', '2027-01-01T00:30:05+03:00'],
  ['UTC', '2026-11-23T15:15:00Z', '2026-11-23T15:15:00+00:00'],
  ['Africa/Cairo', '2026-07-01T12:00:00Z', '2026-07-01T15:00:00+03:00'],
  ['Africa/Cairo', '2026-01-01T12:00:00Z', '2026-01-01T14:00:00+02:00'],
  ['Asia/Tehran', '2026-01-01T12:00:00Z', '2026-01-01T15:30:00+03:30'],
  ['America/New_York', '2026-01-01T02:00:00Z', '2025-12-31T21:00:00-05:00'],
  ['Asia/Damascus', '1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
])('machine time in %s of %s', (timeZone, at, expected) => {
  const text = formatter({ timeZone }).machine(new Date(at))
  expect(text).toBe(expected)
  expect(new Date(text).getTime()).toBe(new Date(at).getTime())
})

describe('dayRange', () => {
  test.each([
    ['an ordinary day', 'Asia/Damascus', 2026, 11, 23, '2026-11-22T21:00:00Z', '2026-11-23T21:00:00Z'],
    ['a year’s last day', 'Asia/Damascus', 2026, 12, 31, '2026-12-30T21:00:00Z', '2026-12-31T21:00:00Z'],
    ['29 February', 'UTC', 2028, 2, 29, '2028-02-29T00:00:00Z', '2028-03-01T00:00:00Z'],
    ['midnight skipped', 'Africa/Cairo', 2026, 4, 24, '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
    ['the day before it', 'Africa/Cairo', 2026, 4, 23, '2026-04-22T22:00:00Z', '2026-04-23T22:00:00Z'],
    ['midnight twice', 'Africa/Cairo', 2026, 10, 30, '2026-10-29T22:00:00Z', '2026-10-30T22:00:00Z'],
    ['25 hours, ending late', 'Africa/Cairo', 2026, 10, 29, '2026-10-28T21:00:00Z', '2026-10-29T22:00:00Z'],
    ['23 hours', 'Europe/Berlin', 2026, 3, 29, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['25 hours', 'Europe/Berlin', 2026, 10, 25, '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('%s', (_, timeZone, year, month, day, start, end) => {
    expect(formatter({ timeZone }).dayRange(year, month, day)).toEqual([new Date(start), new Date(end)])
  })

  test.each([
    [2026, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 4, 31],
    [2026, 1, 0],
    [0, 1, 1],
    [275_761, 1, 1],
    [NaN, 1, 1],
    [2026, 1.5, 1],
  ])('%d-%d-%d is no day', (year, month, day) =>
    expect(formatter().dayRange(year, month, day)).toBeUndefined(),
  )

  test('a day that a zone left out', () => {
    expect(formatter({ timeZone: 'Pacific/Apia' }).dayRange(2011, 12, 30)).toBeUndefined()
  })
})

test('today is the zone’s day', () => {
  expect(formatter().todayParts(new Date('2026-11-23T21:30:00Z'))).toEqual({ year: 2026, month: 11, day: 24 })
})

test('days without a year, and numbers', () => {
  expect(formatter().dayMonth(moment)).toBe('23 تشرين الثاني')
  expect(formatter({ digits: 'arab' }).number(12)).toBe('١٢')
  expect(formatter({ locale: 'en', digits: 'arab' }).number(12)).toBe('12')
})

test('one formatter for one style', () => expect(formatter()).toBe(formatter()))
test('an unknown zone is refused at once', () =>
  expect(() => formatter({ timeZone: 'Mars/Base' })).toThrow(RangeError))
