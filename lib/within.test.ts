import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { isDatabaseAway } from './connection-errors'
import { within } from './within'

test('what comes in time is given, and what breaks in time breaks', async () => {
  expect(await within(1, Promise.resolve('page'))).toBe('page')
  await expect(within(1, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('what does not come counts as a database that is away', async () => {
  const late = await within(0.01, new Promise(() => undefined)).catch((error: unknown) => error)
  expect(isDatabaseAway(late)).toBe(true)
})

test('what breaks when nobody waits any more breaks nothing else', async () => {
  const work = pause(20).then(() => Promise.reject(new Error('later')))
  await expect(within(0.005, work)).rejects.toThrow('0.005 s')
  await pause(30)
})
