import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Database } from './client'
import { embeddedPool } from './embedded'
import { migrate } from './migrate'
import * as schema from './schema'

/** A migrated PostgreSQL in memory, of its own: for one test file. Close it when done. */
export async function createTestDatabase(): Promise<{
  db: Database
  pool: pg.Pool
  close: () => Promise<void>
}> {
  const pglite = await PGlite.create({ extensions: { pg_trgm, unaccent } })
  const pool = embeddedPool(pglite)
  await migrate(pool)
  return {
    db: drizzle(pool, { schema }),
    pool,
    close: async () => {
      await pool.end()
      await pglite.close()
    },
  }
}
