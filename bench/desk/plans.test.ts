import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, openDatabase } from '@/db/client'
import { desksAsks } from './asks'
import { fillDesk } from './fill'
import { heavyPlans } from './plans'
import { readersAsks } from './reader-asks'

/** As few as let PostgreSQL prefer an index honestly: a smaller table it reads from end to end, and rightly so. */
const STORIES = 8_000

const folder = mkdtempSync(join(tmpdir(), 'plans-'))
beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('DATA_DIR', folder)
  const { pool, db } = await openDatabase()
  await fillDesk(pool, db, STORIES)
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  rmSync(folder, { recursive: true, force: true })
})

test('no first screen of the desk and no page of a reader reads or sorts a growing table whole', async () => {
  const { pool, db } = await openDatabase()
  const now = new Date()
  const asks = [...(await desksAsks(db, STORIES, now)), ...(await readersAsks(STORIES, now))]
  const heavy: Record<string, string[]> = {}
  for (const { name, run } of asks) {
    const faults = await heavyPlans(pool, run)
    if (faults.length > 0) heavy[name] = faults
  }
  expect(heavy).toEqual({})
}, 60_000)

test('what reads a table from end to end is found', async () => {
  const { pool } = await openDatabase()
  const whole = () => pool.query('select count(*) from articles where length(standfirst) = 3')
  expect(await heavyPlans(pool, whole)).toEqual([expect.stringContaining('Seq Scan of articles')])
})
