import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { PgTransaction } from 'drizzle-orm/pg-core'
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { ExtractTablesWithRelations } from 'drizzle-orm'
import pg from 'pg'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { openEmbedded, type Embedded } from './embedded'
import { migrate } from './migrate'
import * as schema from './schema'

export type Database = NodePgDatabase<typeof schema>
type Transaction = PgTransaction<
  NodePgQueryResultHKT,
  typeof schema,
  ExtractTablesWithRelations<typeof schema>
>
/** What a query runs on: the pool, or the transaction of a verb. */
export type Db = Database | Transaction

/** A host that vanished leaves connections that never answer; given up, they make room for new ones. */
const QUERY_TIMEOUT_MS = 30_000

type Connection = { pool: pg.Pool; db: Database; embedded?: Embedded }
const slot = processWide('database', () => ({ opening: undefined as Promise<Connection> | undefined }))

/**
 * Opens the database of this process once: PostgreSQL where DATABASE_URL is set, else the embedded one under DATA_DIR
 * (refused when another process has it). Migrates before it answers. A failed opening is tried anew on the next call.
 */
export function openDatabase(): Promise<Connection> {
  slot.opening ??= connect().catch((error: unknown) => {
    slot.opening = undefined
    throw error
  })
  return slot.opening
}

/** The database, for readers and verbs. Throws where it is away. */
export const database = async (): Promise<Database> => (await openDatabase()).db

export async function closeDatabase(): Promise<void> {
  const opening = slot.opening
  slot.opening = undefined
  const connection = await opening?.catch(() => undefined)
  await connection?.pool.end()
  await connection?.embedded?.close()
}

async function connect(): Promise<Connection> {
  const env = readEnv()
  if (env.DATABASE_URL) return connectTo(env.DATABASE_URL)
  const embedded = await openEmbedded(env.DATA_DIR)
  const { pool } = embedded
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end().catch(() => undefined)
    await embedded.close()
    throw error
  }
  return { pool, db: drizzle(pool, { schema }), embedded }
}

/** A pool on a PostgreSQL, its schema up to date: the process's own, or one that a test has beside it. */
export async function connectTo(connectionString: string): Promise<Connection> {
  const options = { connectionString, connectionTimeoutMillis: 3_000, keepAlive: true }
  // of its own: a migration of a large table takes its time, and so does waiting for another instance's
  const migrating = new pg.Pool({ ...options, max: 1 })
  migrating.on('error', logLost)
  await migrate(migrating).finally(() => migrating.end())
  const pool = new pg.Pool({ ...options, max: 10, query_timeout: QUERY_TIMEOUT_MS })
  pool.on('error', logLost)
  // one that is lost in the middle of a transaction would else end the process; its next query says so
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, db: drizzle(pool, { schema }) }
}

const logLost = (error: Error) => log.error('database connection lost', { error })
