import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg, { type PoolConfig } from 'pg'
import { takeLock } from './lock'

export type Embedded = { pool: pg.Pool; pglite: PGlite; close: () => Promise<void> }

/** PostgreSQL inside this process (PGlite), its files under `directory`. Refuses where another process has them open. */
export async function openEmbedded(directory: string): Promise<Embedded> {
  await mkdir(directory, { recursive: true })
  const release = await takeLock(join(directory, 'lock'))
  try {
    const pglite = await openFiles(join(directory, 'postgres'))
    const close = async () => {
      await pglite.close()
      await release()
    }
    return { pglite, close, pool: embeddedPool(pglite) }
  } catch (error) {
    await release()
    throw error
  }
}

/** Files under the folder of the embedded database cannot be opened: broken, or of another version. */
export class EmbeddedError extends Error {}

async function openFiles(dataDir: string) {
  try {
    return await PGlite.create({ dataDir, extensions: { pg_trgm, unaccent } })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) throw cause // the disk, not the database
    const message =
      `The embedded database under ${dataDir} cannot be opened (${String(cause)}). Put a backup in its place, ` +
      `or move that folder away and the next start makes a new one.`
    throw new EmbeddedError(message, { cause })
  }
}

/** A pool of one connection to PGlite, never idled away. */
export function embeddedPool(pglite: PGlite): pg.Pool {
  const config = createPgConfig(pglite)
  const { connection } = config
  // Drizzle hands type parsers over under the name `types`; PGlite's writer takes that for a list of parameter types
  const parse = connection.parse.bind(connection)
  connection.parse = (query: { types?: unknown }) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined })
  const pool = new pg.Pool({ ...config, max: 1, idleTimeoutMillis: 0 } as unknown as PoolConfig)
  // pg.Pool ends the client of a failed statement; PGlite's one connection would then answer the next with old replies
  const query = async (...statement: unknown[]): Promise<unknown> => {
    const client = await pool.connect()
    try {
      return await (Reflect.apply(client.query, client, statement) as Promise<unknown>)
    } finally {
      client.release()
    }
  }
  return Object.assign(pool, { query })
}
