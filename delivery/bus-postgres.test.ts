import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { onPostgres } from '@/db/testing'
import { layLine } from '@/e2e/support/cut-line'
import { Bus } from './bus'
import { staleness } from './staleness'

// Connections get lost on PostgreSQL only
onPostgres()
let line: Awaited<ReturnType<typeof layLine>>
const bus = new Bus(100)

beforeAll(async () => {
  line = await layLine(process.env.DATABASE_URL ?? '')
  vi.stubEnv('DATABASE_URL', line.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  await bus.start()
})
afterAll(async () => {
  await bus.stop()
  await closeDatabase()
  await line.remove()
})

const made = (...tags: string[]) => ({ epoch: staleness.epoch, tags })
const run = async (text: string) => (await database()).execute(text)
const tell = (...tags: string[]) =>
  run(`begin; insert into invalidations (tags) values ('{${tags.join()}}'); notify marsad_stale; commit`)
const tellNobody = (...tags: string[]) => run(`insert into invalidations (tags) values ('{${tags.join()}}')`)

test('an instance that lost its listener learns what it missed, and listens again', async () => {
  const page = made('article:1')
  await run(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'marsad-listener' and datname = current_database()`,
  )
  await tellNobody('article:1')
  await expect.poll(() => staleness.isValid(page)).toBe(false)
  await expect.poll(() => line.listeners()).toBe(1)
})

test.each(['closed', 'silent'] as const)(
  'while its listener is cut (%s) an instance asks, and knows within two seconds',
  async (how) => {
    line.cut(how)
    for (const id of [10, 11]) {
      const page = made(`article:${id}`)
      await tell(`article:${id}`)
      await expect.poll(() => staleness.isValid(page), { timeout: 2_000 }).toBe(false)
    }
    line.mend()
    await expect.poll(() => line.listeners()).toBe(1)
  },
)

test('an instance that was paused asks before it serves what it holds', async () => {
  const paused = new Bus(3_600_000)
  await paused.start()
  expect(paused.isCurrent).toBe(true)
  const page = made('article:3')
  await tellNobody('article:3')
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
  expect(paused.isCurrent).toBe(false)
  await paused.becomeCurrent()
  expect([paused.isCurrent, staleness.isValid(page)]).toEqual([true, false])
  vi.restoreAllMocks()
  await paused.stop()
})

test.each([
  ['its numbers lower', 'delete from invalidations'],
  [
    'the same number given to another change',
    `update invalidations set created_at = created_at + interval '1 second'
     where id = (select max(id) from invalidations)`,
  ],
])('a database put back from a backup, %s, makes all that is held stale', async (_, change) => {
  const forgotten = vi.fn()
  bus.events.on('forgotten', forgotten)
  await tell('topic:1')
  const page = made('article:2')
  await bus.catchUp()
  await run(change)
  await expect.poll(() => staleness.isValid(page)).toBe(false)
  expect(forgotten).toHaveBeenCalled()
})
