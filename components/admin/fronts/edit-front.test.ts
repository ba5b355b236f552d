import { expect, test } from 'vitest'
import { cardsOf } from '@/features/front/arrangement'
import { arranged, block, card } from '@/features/front/testing'
import {
  addCard,
  changeCard,
  listOf,
  placeBlock,
  placeCard,
  removeBlock,
  removeCard,
  setBlock,
  stepOf,
} from './edit-front'

const front = arranged({
  lead: [card(1)],
  secondary: [card(2), card(3)],
  blocks: [block('b1', { cards: [card(4)] }), block('b2')],
})
const ids = (list: readonly { articleId: number }[]) => list.map(({ articleId }) => articleId)
const step = (articleId: number, by: 1 | -1, isSection = false) => {
  const to = stepOf(front, `card-${articleId}`, by, isSection)
  return to && [to.list, to.index]
}

test('a card is added under a name of its own, changed, and taken away', () => {
  const more = addCard(addCard(front, 'lead', 8), 'b2', 9)
  expect(ids(more.lead)).toEqual([1, 8])
  expect(new Set(cardsOf(more).map(({ id }) => id)).size).toBe(6)
  expect(changeCard(front, 'card-3', { headline: 'Shorter' }).secondary[1]?.headline).toBe('Shorter')
  expect(ids(removeCard(front, 'card-2').secondary)).toEqual([3])
  expect(removeCard(front, 'nothing')).toBe(front)
})

test.each([
  ['card-2', 'secondary', 1, { secondary: [3, 2] }],
  ['card-3', 'lead', 0, { lead: [3, 1], secondary: [2] }],
  ['card-1', 'b2', 0, { lead: [], b2: [1] }],
  ['card-4', 'secondary', 2, { secondary: [2, 3, 4], b1: [] }],
] as const)('%s goes to %s, place %i', (cardId, list, index, expected) => {
  const { lead, secondary, blocks } = placeCard(front, cardId, list, index)
  const [b1, b2] = (blocks ?? []).map(({ cards }) => ids(cards))
  expect({ lead: ids(lead), secondary: ids(secondary), b1, b2 }).toMatchObject(expected)
})

test('a card goes a step at a time through every list, and no further', () => {
  expect([step(2, 1), step(3, 1), step(2, -1), step(1, -1), step(4, 1)]).toEqual([
    ['secondary', 1],
    ['opinion', 0],
    ['lead', 1],
    ['live', 0],
    ['b2', 0],
  ])
  expect([step(3, 1, true), step(1, -1, true)]).toEqual([['b1', 0], undefined])
  expect(listOf(front, 'card-4')).toBe('b1')
})

test('blocks are added, changed, put in another order and taken away', () => {
  const names = (given: typeof front) => given.blocks?.map(({ id, title }) => `${id} ${title}`)
  const named = setBlock(front, block('b1', { title: 'Rivers' }))
  expect(names(setBlock(named, block('b3')))).toEqual(['b1 Rivers', 'b2 Block b2', 'b3 Block b3'])
  expect(names(placeBlock(front, 'b2', 0))).toEqual(['b2 Block b2', 'b1 Block b1'])
  expect(names(removeBlock(front, 'b1'))).toEqual(['b2 Block b2'])
})
