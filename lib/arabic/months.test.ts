import { describe, expect, test } from 'vitest'
import { monthNames, monthStyles, withMonthStyle } from './months'

test.each(monthStyles)('%s names twelve different months', (style) => {
  expect(new Set(monthNames(style)).size).toBe(12)
})

test.each([
  ['levant', 'ar-SY'],
  ['egypt-gulf', 'ar-EG'],
  ['maghreb', 'ar-MA'],
] as const)('%s is what Intl says for %s', (style, locale) => {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { month: 'long', timeZone: 'UTC' })
  expect(monthNames(style)).toEqual(
    Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15))),
  )
})

describe('withMonthStyle', () => {
  const all = monthStyles.flatMap((from) =>
    monthStyles.flatMap((to) => Array.from({ length: 12 }, (_, index) => [from, to, index + 1] as const)),
  )
  test.each(all)('%s → %s, month %i', (from, to, month) => {
    const text = (style: typeof from) => `الاثنين 23 ${monthNames(style)[month - 1]} 2026، 18:15`
    expect(withMonthStyle(text(from), month, to)).toBe(text(to))
  })

  test.each([
    ['23 November 2026', 11],
    ['18:40', 11],
    ['23 شباط 2026', 13],
  ])('%s stays as it is', (text, month) => expect(withMonthStyle(text, month, 'levant')).toBe(text))
})
