import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { enqueueJob, findNextJobAt } from '@/db/queries/jobs'
import { onPostgres } from '@/db/testing'
import { bus } from '@/delivery/bus'
import type { JobHandlers } from './job'
import { runDueJobs } from './run-job'

// Workers run side by side, and connections die, on PostgreSQL only
onPostgres()
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await database()
})
afterAll(() => bus.stop())

const start = new Date('2026-11-20T09:00:00Z')
let now = start
const clock = () => now
const run = async (text: string) => (await database()).execute(text)
const effects = async () => {
  const { rows } = await run(`select subject_id name, count(*)::int times from audit_log group by 1`)
  return new Map(rows.map((row) => [String(row.name), Number(row.times)]))
}

test('eight workers do 300 jobs once each, though one in five dies in the middle', async () => {
  const names = Array.from({ length: 300 }, (_, index) => `job-${index}`)
  const db = await database()
  for (const name of names)
    await enqueueJob(db, { kind: 'write', key: name, payload: { name }, runAt: start })
  let handled = 0
  const handlers: JobHandlers = {
    write: async (tx, { name }) => {
      await insertAudit(tx, { actor: 'clock', action: 'write', subject: 'test', subjectId: String(name) })
      // the connection is lost after the effect was written and before it was committed
      if (++handled % 5 === 0 && handled < 250)
        await tx.execute('select pg_terminate_backend(pg_backend_pid())')
      return { stale: [] }
    },
  }
  const work = async () => {
    while ((await runDueJobs(handlers, clock)) > 0);
  }
  const workers = () => Promise.all(Array.from({ length: 8 }, work))
  for (let round = 0; round < 6; round++) {
    await workers()
    now = new Date(now.getTime() + 3_600_000)
  }
  expect(handled).toBeGreaterThan(300)
  expect([...(await effects()).values()].every((times) => times === 1)).toBe(true)
  expect((await effects()).size).toBe(300)
  expect(await findNextJobAt(db)).toBeUndefined()
})
