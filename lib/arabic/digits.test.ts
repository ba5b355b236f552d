import { expect, test } from 'vitest'
import { asciiDigits } from './digits'

test.each([
  ['٢٠٢٦-١١-٢٤', '2026-11-24'],
  ['۱۲:۳۰', '12:30'],
  ['الساعة 9 و٤٥', 'الساعة 9 و45'],
  ['', ''],
])('%s is %s', (typed, read) => {
  expect(asciiDigits(typed)).toBe(read)
})
