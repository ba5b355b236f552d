import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { log } from '@/lib/log'
import { migrate } from './migrate'
import { createTestDatabase } from './testing'

let folder = ''
let database: Awaited<ReturnType<typeof createTestDatabase>>
let migrating: pg.Pool

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-migrations-'))
  cpSync('db/migrations', folder, { recursive: true })
  database = await createTestDatabase()
  migrating = new pg.Pool({ ...database.pool.options, max: 1 })
})
afterEach(async () => {
  await migrating.end()
  await database.close()
  rmSync(folder, { recursive: true })
})

test('a migration lets readers by while a backup reads, and is done once it has ended', async () => {
  addMigration('alter table articles add column of_the_next_version text')
  const warn = vi.spyOn(log, 'warn').mockReturnValue()
  const backup = await database.pool.connect()
  await backup.query('begin')
  await backup.query('select count(*) from articles')

  const migrated = migrate(migrating, { folder, lockMs: 50, pauseMs: 50 })
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(2))
  const [, said] = warn.mock.calls[0] ?? []
  expect(JSON.stringify(said)).toContain('select count(*) from articles')
  await expect(database.pool.query('select 1 from articles')).resolves.toBeDefined()

  await backup.query('commit')
  backup.release()
  await migrated
  await expect(columnsOf('articles')).resolves.toContain('of_the_next_version')
})

test('a migration that fails changes nothing and says why', async () => {
  addMigration('alter table articles add column half text;--> statement-breakpoint\nselect of_nothing')
  await expect(migrate(migrating, { folder })).rejects.toThrow(/select of_nothing/)
  await expect(columnsOf('articles')).resolves.not.toContain('half')
  // and the lock is free for the next that tries
  await expect(migrate(migrating)).resolves.toBeUndefined()
})

function addMigration(sql: string) {
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { when: number }[] }
  const last = journal.entries.at(-1)
  journal.entries.push({
    ...last,
    ...{ tag: 'next', when: (last?.when ?? 0) + 1, idx: journal.entries.length },
  })
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(folder, 'next.sql'), sql)
}

async function columnsOf(table: string) {
  const { rows } = await database.pool.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1',
    [table],
  )
  return rows.map(({ name }) => name)
}
