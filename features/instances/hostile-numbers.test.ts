import { expect, test } from 'vitest'
import { testDesk } from '@/features/articles/decide/testing'
import { instanceActions } from './actions'
import { countConfirmations } from './confirmations'

testDesk()
const { input } = instanceActions['instances.confirmations']

test.each([
  ['none', undefined],
  ['nothing', null],
  ['zero', 0],
  ['less than zero', -1],
  ['a half', 1.5],
  ['no number', NaN],
  ['without end', Infinity],
  ['more than can be counted', 2 ** 53],
  ['a text', '1'],
  ['SQL', '1; drop table instances'],
  ['a list', [1]],
])('%s is no number of a change', (_name, change) => expect(input.safeParse({ change }).success).toBe(false))

test('a change that will only be one day is confirmed by nobody, and the greatest number breaks nothing', async () => {
  const change = Number.MAX_SAFE_INTEGER
  expect(input.safeParse({ change }).success).toBe(true)
  expect(await countConfirmations({ change })).toEqual({
    ok: true,
    value: { confirmed: 0, of: 0, lagging: [] },
  })
})
