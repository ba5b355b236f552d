import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { expect, test, vi } from 'vitest'
import { FirstAnswers, isShared } from './first-answer'

/** Readers of one address: who was answered how, and what is kept there. */
function crowd(first = new FirstAnswers(60)) {
  const kept = new Set<string>()
  const went: EventEmitter[] = []
  let found = 0
  const ask = (key = '/') => {
    const response = Object.assign(new EventEmitter(), { destroyed: false })
    const find = () => kept.has(key) && ++found > 0
    const go = () => void went.push(response)
    void first.share(key, response as unknown as ServerResponse, { find, go })
    return response
  }
  return { ask, kept, went, found: () => found }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a thousand readers of one page go one way, those who come later find it', async () => {
  const { ask, kept, went, found } = crowd()
  const [leader] = Array.from({ length: 1_000 }, () => ask())
  ask('/other')
  expect(went).toHaveLength(2)
  kept.add('/')
  leader?.emit('finish')
  await settled()
  expect([went.length, found()]).toEqual([2, 999])
  ask()
  expect(found()).toBe(1_000)
})

test('what is not kept everybody goes for', async () => {
  const { ask, went } = crowd()
  const [leader] = [ask(), ask(), ask()]
  leader.emit('finish')
  leader.emit('close')
  await settled()
  expect(went).toHaveLength(3)
})

test('where the first goes away, one of the others goes, and nobody answers who is gone', async () => {
  const { ask, went } = crowd()
  const [leader, gone, second, third] = [ask(), ask(), ask(), ask()]
  gone.destroyed = true
  leader.emit('close')
  await settled()
  expect(went).toEqual([leader, second])
  second.emit('close')
  await settled()
  expect(went).toEqual([leader, second, third])
})

test('a first answer that does not come holds the others for a while only', async () => {
  const { ask, went } = crowd(new FirstAnswers(20))
  const [leader, second] = [ask(), ask()]
  expect(went).toEqual([leader])
  await vi.waitFor(() => expect(went).toEqual([leader, second]))
})

test.each([
  ['GET', '/', true],
  ['GET', '/politics/1-a?utm_source=x', true],
  ['GET', '/feed.xml', true],
  ['GET', '/administration', true],
  ['GET', '/searching', true],
  ['HEAD', '/', false],
  ['POST', '/', false],
  ['GET', '/api/live?edition=ar', false],
  ['GET', '/admin', false],
  ['GET', '/admin?x', false],
  ['GET', '/preview/abc', false],
  ['GET', '/media/1.webp', false],
  ['GET', '/search?q=a', false],
  ['GET', '/en/search?q=a', false],
])('%s %s: shared %s', (method, url, shared) => expect(isShared(method, url)).toBe(shared))
