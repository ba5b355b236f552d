import { get } from 'node:http'
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

/** As a browser asks, over a connection of its own. */
const ask = (address: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate, br' }
    get(address, { agent: false, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    }).once('error', reject)
  })

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

test('a thousand readers of a cold page cost one render', async () => {
  const [, second] = fleet.instances
  const page = `${second.address}/latest`
  const renders = () => second.said().split('"key":"/latest"').length - 1
  expect(renders()).toBe(0)
  const begun = performance.now()
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => ask(page)))
  const tookMs = performance.now() - begun
  expect(new Set(answers)).toEqual(new Set([200]))
  expect(renders()).toBe(1)
  test.info().annotations.push({ type: 'a thousand readers, ms', description: tookMs.toFixed(0) })
  expect(tookMs).toBeLessThan(10_000)
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
