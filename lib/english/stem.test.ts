import { expect, test } from 'vitest'
import { stem } from './stem'

test.each([
  ['elections', 'elect'],
  ['electing', 'elect'],
  ['hopping', 'hop'],
  ['hoping', 'hope'],
  ['added', 'add'],
  ['news', 'news'],
  ['a', 'a'],
  ['2026', '2026'],
])('%s → %s', (word, expected) => expect(stem(word)).toBe(expected))
