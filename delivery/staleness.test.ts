import { expect, test } from 'vitest'
import { Staleness } from './staleness'

const made = (epoch: number, ...tags: string[]) => ({ epoch, tags })

test('what was begun before one of its tags was invalidated is stale, what was begun after is not', () => {
  const staleness = new Staleness()
  const before = made(staleness.epoch, 'article:1', 'front:ar')
  const other = made(staleness.epoch, 'article:2')
  staleness.invalidate(['article:1'])
  const after = made(staleness.epoch, 'article:1')
  expect([before, other, after].map((one) => staleness.isValid(one))).toEqual([false, true, true])
})

test('everything is stale after a flush', () => {
  const staleness = new Staleness()
  const before = made(staleness.epoch)
  staleness.invalidateAll()
  expect(staleness.isValid(before)).toBe(false)
  expect(staleness.isValid(made(staleness.epoch))).toBe(true)
})

test('tags that had to be forgotten make old things stale rather than true', () => {
  const staleness = new Staleness()
  const old = made(staleness.epoch, 'first')
  staleness.invalidate(['first'])
  for (let n = 0; n < 50_001; n++) staleness.invalidate([`tag:${n}`])
  expect(staleness.isValid(old)).toBe(false)
  expect(staleness.isValid(made(staleness.epoch, 'first'))).toBe(true)
})
