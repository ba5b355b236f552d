import { expect, test } from 'vitest'
import { upsertInstance } from '@/db/queries/instances'
import { Bus } from '@/delivery/bus'
import { commitNumbered } from '@/delivery/commit-change'
import { RollCall } from '@/delivery/roll-call'
import { testDesk } from '@/features/articles/decide/testing'
import { countConfirmations } from './confirmations'

const desk = testDesk()

const change = async () =>
  (await commitNumbered(async () => ({ value: null, stale: ['article:1'] }))).change ?? 0
const confirmed = async (number: number) => {
  const answer = await countConfirmations({ change: number })
  return answer.ok ? answer.value : undefined
}

test('instances that applied a change confirm it, one that did not is named, and a silent one is not counted', async () => {
  const buses = [new Bus(50), new Bus(50)]
  const calls = buses.map((bus, place) => new RollCall(bus, `web-${place + 1}`))
  await Promise.all(buses.map((bus) => bus.start()))
  await Promise.all(calls.map((call) => call.start()))
  await upsertInstance(desk.db, { id: 'third', name: 'web-3', applied: 0 })

  const number = await change()
  const late = { confirmed: 2, of: 3, lagging: ['web-3'] }
  await expect.poll(() => confirmed(number)).toEqual(late)
  await upsertInstance(desk.db, { id: 'third', name: 'web-3', applied: number })
  expect(await confirmed(number)).toEqual({ confirmed: 3, of: 3, lagging: [] })

  await desk.db.execute(
    `update instances set seen_at = now() - interval '11 seconds', applied = 0 where id = 'third'`,
  )
  expect(await confirmed(number)).toEqual({ confirmed: 2, of: 2, lagging: [] })

  await calls[0]?.stop()
  expect(await confirmed(number)).toEqual({ confirmed: 1, of: 1, lagging: [] })
  await calls[1]?.stop()
  await Promise.all(buses.map((bus) => bus.stop()))
})

test('a change that made nothing stale has no number to confirm', async () => {
  expect(await commitNumbered(async () => ({ value: 7, stale: [] }))).toEqual({ value: 7, change: null })
})
