import { expect, test } from 'vitest'
import { directionOf } from './text-direction'

test.each([
  ['أعلنت الوزارة النتائج', 'rtl', 'rtl'],
  ['BBC: قالت الوزارة إن النتائج صدرت', 'rtl', 'rtl'],
  ['The ministry (وزارة الصحة) said the results are out on Sunday', 'rtl', 'ltr'],
  ['The results are out', 'rtl', 'ltr'],
  ['The results are out', 'ltr', 'ltr'],
  ['أعلنت الوزارة نتائج BBC', 'ltr', 'rtl'],
  ['قال', 'ltr', 'rtl'],
  ['2026 – 100%', 'rtl', undefined],
  ['', 'rtl', undefined],
] as const)('%s in a story that runs %s runs %s', (text, own, expected) => {
  expect(directionOf(text, own)).toBe(expected)
})
