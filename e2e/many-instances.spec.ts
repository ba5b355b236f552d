import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from './support/fixtures'
import { startFleet, type Fleet } from './support/fleet'
import { doorOf, draft, percentile, publishUnderLoad } from './support/publish-run'

test.describe.configure({ mode: 'serial', timeout: 120_000 })

let fleet: Fleet
test.beforeAll(async () => {
  test.setTimeout(120_000)
  fleet = await startFleet(process.env.DATABASE_URL ?? '')
})
test.afterAll(() => fleet?.putAway())

type Confirmations = { confirmed: number; of: number; lagging: string[] }

test('a receipt counts the instances that know of a change', async () => {
  const [first] = fleet.instances
  const id = await draft(fleet, 'The first of all stories', 0)
  const door = await doorOf(fleet, first)
  const published = await door.ask<{ receipt: { change: number } }>('articles.publish', { id, version: 1 })
  const { change } = published.receipt
  await expect
    .poll(() => door.ask<Confirmations>('instances.confirmations', { change }))
    .toEqual({ confirmed: 3, of: 3, lagging: [] })
})

test('every publish is seen at every instance, though a listener is cut and an instance killed', async () => {
  const [, second, third] = fleet.instances
  const run = await publishUnderLoad(fleet, {
    publishes: 16,
    load: 5,
    mishaps: {
      5: async () => {
        second.line.cut('silent')
        await pause(3_000)
        second.line.mend()
      },
      12: async () => {
        await third.kill()
        await third.start()
      },
    },
  })
  expect(run.lost).toEqual([])
  expect(run.failed).toBe(0)
  // how fast the slowest are is the soak's question: here other journeys have the processors too
  expect(percentile(run.freshMs, 0.5)).toBeLessThanOrEqual(1_000)
})
