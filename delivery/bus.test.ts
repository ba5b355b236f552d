import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { insertInvalidation } from '@/db/queries/invalidations'
import { onEmbedded } from '@/db/testing'
import { Bus, bus } from './bus'
import { commitChange } from './commit-change'
import { staleness } from './staleness'

// The embedded database itself, in a folder of its own: notifications included
onEmbedded()
beforeAll(async () => {
  await database()
})
afterEach(() => bus.stop())

const made = (...tags: string[]) => ({ epoch: staleness.epoch, tags })

function heardBy(one: Bus) {
  const heard: string[] = []
  one.events.on('stale', (tags) => heard.push(...tags))
  return heard
}

test('who commits a change knows of it at once, another instance hears of it', async () => {
  const other = new Bus()
  await Promise.all([bus.start(), other.start()])
  const [own, others] = [heardBy(bus), heardBy(other)]
  const page = made('article:1')
  const value = await commitChange(async () => ({ value: 'saved', stale: ['article:1'] }))
  expect(value).toBe('saved')
  expect(staleness.isValid(page)).toBe(false)
  expect(own).toEqual(['article:1'])
  await expect.poll(() => others).toEqual(['article:1'])
  await other.stop()
})

test('changes are applied in the order of their commits, each once', async () => {
  await bus.start()
  const heard = heardBy(bus)
  const names = Array.from({ length: 12 }, (_, n) => `topic:${n}`)
  for (const name of names) await insertInvalidation(await database(), [name])
  await Promise.all([bus.catchUp(), bus.catchUp(), bus.catchUp()])
  expect(heard).toEqual(names)
})

test('a change that fails writes nothing and makes nothing stale', async () => {
  await bus.start()
  const page = made('article:2')
  const change = async () => {
    await insertInvalidation(await database(), [])
    throw new Error('no such story')
  }
  await expect(commitChange(change)).rejects.toThrow('no such story')
  expect(staleness.isValid(page)).toBe(true)
})

test('a change that was committed is not reported as failed when it cannot be read back', async () => {
  await bus.start()
  const page = made('article:3')
  vi.spyOn(bus, 'catchUp').mockRejectedValueOnce(new Error('the connection is lost'))
  vi.stubEnv('LOG_LEVEL', 'silent')
  expect(await commitChange(async () => ({ value: 3, stale: ['article:3'] }))).toBe(3)
  expect(staleness.isValid(page)).toBe(false)
})

test('what was kept while nobody listened is not trusted', async () => {
  await bus.start()
  await bus.stop()
  const page = made('article:4')
  await insertInvalidation(await database(), ['article:4'])
  await bus.start()
  expect(staleness.isValid(page)).toBe(false)
})
