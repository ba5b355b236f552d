import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import type { Pool, PoolClient } from 'pg'
import { log } from '@/lib/log'

/** Any number, the same in every process: two instances that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_351_001
/** https://www.postgresql.org/docs/current/errcodes-appendix.html: lock_not_available */
const LOCK_NOT_AVAILABLE = '55P03'

const usual = {
  folder: join(process.cwd(), 'db/migrations'),
  /** While a change of a table waits for those who read it, whoever wants to read it next waits behind it. */
  lockMs: 2_000,
  pauseMs: 10_000,
}

/**
 * Brings the schema up to date: all of it or, where it throws, nothing. Safe to call from every process at every start.
 * Where somebody else reads for long (a backup), it tries again until they are done; other readers never wait for both.
 */
export async function migrate(pool: Pool, overrides: Partial<typeof usual> = {}): Promise<void> {
  const { folder, lockMs, pauseMs } = { ...usual, ...overrides }
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('create extension if not exists pg_trgm')
    await client.query('create extension if not exists unaccent')
    await client.query('set client_min_messages to warning')
    await client.query(`set lock_timeout to ${lockMs}`)
    while (!(await isMigrated(client, folder))) {
      log.warn('the database is in use: its schema will be changed later', { by: await listLongest(client) })
      await pause(pauseMs)
    }
  } finally {
    await client.query('reset lock_timeout').catch(() => undefined)
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    client.release()
  }
}

/** False where a table was in use. */
async function isMigrated(client: PoolClient, migrationsFolder: string): Promise<boolean> {
  try {
    await runMigrations(drizzle(client), { migrationsFolder })
    return true
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    if (cause instanceof Error && 'code' in cause && cause.code === LOCK_NOT_AVAILABLE) return false
    throw error
  }
}

/** Who has been at it for longest. */
async function listLongest(client: PoolClient) {
  const { rows } = await client.query<{ pid: number; since: Date; application: string; query: string }>(`
    select pid, xact_start as since, application_name as application, left(query, 200) as query
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null
    order by xact_start limit 3`)
  return rows
}
