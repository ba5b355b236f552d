import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { startPostgres } from '@/e2e/support/postgres'
import { Bus } from './bus'
import { staleness } from './staleness'

// Connections get lost on PostgreSQL only
const folder = mkdtempSync(join(tmpdir(), 'marsad-bus-'))
let postgres: Awaited<ReturnType<typeof startPostgres>>
const bus = new Bus(100)
beforeAll(async () => {
  chmodSync(folder, 0o755)
  postgres = await startPostgres(folder)
  vi.stubEnv('DATABASE_URL', postgres.url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  await bus.start()
})
afterAll(async () => {
  await bus.stop()
  await closeDatabase()
  await postgres.stop()
  rmSync(folder, { recursive: true })
})

const made = (...tags: string[]) => ({ epoch: staleness.epoch, tags })
const run = async (text: string) => (await database()).execute(text)
const listeners = `from pg_stat_activity where query = 'listen marsad_stale'`

test('an instance that lost its listener learns what it missed, and listens again', async () => {
  const page = made('article:1')
  await run(`select pg_terminate_backend(pid) ${listeners}`)
  await run(`insert into invalidations (tags) values ('{article:1}')`) // and nobody is told
  await expect.poll(() => staleness.isValid(page)).toBe(false)
  await expect.poll(async () => (await run(`select pid ${listeners}`)).rowCount).toBe(1)
})

test('a database put back from a backup, its numbers lower, makes all that is held stale', async () => {
  const page = made('article:2')
  await run('delete from invalidations')
  await run(`select pg_terminate_backend(pid) ${listeners}`)
  await expect.poll(() => staleness.isValid(page)).toBe(false)
})
