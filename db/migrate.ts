import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import type { Pool } from 'pg'

/** Any number, the same in every process: two instances that start at once migrate one after the other. */
const MIGRATION_LOCK = 7_351_001

/** Brings the schema up to date. Safe to call from every process at every start. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('create extension if not exists pg_trgm')
    await client.query('create extension if not exists unaccent')
    await client.query('set client_min_messages to warning')
    await runMigrations(drizzle(client), { migrationsFolder: join(process.cwd(), 'db/migrations') })
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
    client.release()
  }
}
