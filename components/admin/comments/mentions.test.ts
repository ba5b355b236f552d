import { describe, expect, test } from 'vitest'
import { colleaguesLike, mentionsIn, typedMention, withMention } from './mentions'

const team = [
  { id: 'a', name: 'ليلى الحسن' },
  { id: 'b', name: 'أحمد سالم' },
  { id: 'c', name: 'Ahmad Ali' },
]

describe('what is typed behind an @', () => {
  test.each([
    ['@', 1, '', 0],
    ['يا @لي', 6, 'لي', 3],
    ['@ليلى الح', 9, 'ليلى الح', 0],
    ['(@Ah', 4, 'Ah', 1],
  ])('%s', (text, caret, query, from) => {
    expect(typedMention(text, caret)).toEqual({ query, from, to: caret })
  })

  test.each([
    ['no sign', 7],
    ['mail@example', 12],
    ['@a\nb', 4],
    [`@${'x'.repeat(41)}`, 42],
  ])('is no name: %s', (text, caret) => {
    expect(typedMention(text, caret)).toBeUndefined()
  })
})

test('colleagues are found by how any of their names begins, whatever the hamza', () => {
  expect(colleaguesLike('احم', team).map(({ id }) => id)).toEqual(['b'])
  expect(colleaguesLike('حسن', team)).toEqual([])
  expect(colleaguesLike('الحس', team).map(({ id }) => id)).toEqual(['a'])
  expect(colleaguesLike('ahm', team).map(({ id }) => id)).toEqual(['c'])
  expect(colleaguesLike('', team)).toHaveLength(3)
})

test('a chosen name takes the place of what was typed', () => {
  const typed = { query: 'لي', from: 3, to: 6 }
  expect(withMention('يا @لي، هل', typed, 'ليلى')).toEqual({ text: 'يا @ليلى ، هل', caret: 9 })
})

test('only those whom the text still names are told', () => {
  expect(mentionsIn('@Ahmad Ali look', [...team, ...team])).toEqual(['c'])
})
