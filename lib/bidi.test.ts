import { expect, test } from 'vitest'
import {
  firstDirection,
  isolate,
  isolateLeftToRight,
  startRightToLeft,
  withoutDirectionMarks,
  withoutOverrides,
} from './bidi'

test.each([
  ['خبر NATO', 'rtl'],
  ['NATO خبر', 'ltr'],
  ['«2026» خبر', 'rtl'],
  ['שלום', 'rtl'],
  ['12:30 – 4', undefined],
  ['', undefined],
])('firstDirection of %s is %s', (text, direction) => expect(firstDirection(text)).toBe(direction))

test('a heading that begins in Latin is marked, others are not', () => {
  expect(startRightToLeft('NATO تجتمع')).toBe('\u200fNATO تجتمع')
  expect(startRightToLeft('تجتمع NATO')).toBe('تجتمع NATO')
})

test('isolates hold no override that would leak', () => {
  expect(isolate('a\u202eb')).toBe('\u2068ab\u2069')
  expect(isolateLeftToRight('2–1')).toBe('\u20662–1\u2069')
  expect(withoutOverrides('\u202dx\u202c\u200f')).toBe('x\u200f')
})

test('withoutDirectionMarks leaves only what is read', () => {
  expect(withoutDirectionMarks('\u200f7\u200f/11\u061c-\u2066x\u2069')).toBe('7/11-x')
})
