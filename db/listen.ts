import { Socket } from 'node:net'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { readEnv } from '@/lib/env'
import { openDatabase, type Db } from './client'
import * as schema from './schema'

/** A connection that hears notifications; `isOpen` turns false when it is lost. `db` asks over the same connection. */
export type Listener = { isOpen: () => boolean; db: Db; close: () => Promise<void> }

/** A question over this connection that has no answer by then: the line is cut, whatever TCP says of it. */
const QUERY_TIMEOUT_MS = 1_000

/** Hears every notification on a channel, on PostgreSQL over a connection of its own. Throws where it cannot connect. */
export async function listenTo(
  channel: string,
  { onMessage, onLost }: { onMessage: () => void; onLost: (error?: Error) => void },
): Promise<Listener> {
  const { embedded, db, pool } = await openDatabase()
  if (embedded) {
    const stop = await alone(pool, () => embedded.pglite.listen(channel, onMessage))
    return { isOpen: () => true, db, close: () => alone(pool, () => stop()) }
  }
  const socket = new Socket()
  const client = new pg.Client({
    connectionString: readEnv().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    query_timeout: QUERY_TIMEOUT_MS,
    application_name: 'marsad-listener',
    stream: () => socket,
  })
  let isOpen = true
  client.on('notification', onMessage)
  client.on('error', onLost)
  client.on('end', () => {
    isOpen = false
  })
  await client.connect()
  await client.query(`listen ${channel}`)
  const close = async () => {
    isOpen = false
    // a farewell over a line that is cut would wait for minutes
    socket.destroy()
    await client.end().catch(() => undefined)
  }
  return { isOpen: () => isOpen, db: drizzle(client, { schema }), close }
}

/** PGlite has one session: a statement beside the pool would come between the steps of another one. */
async function alone<Value>(pool: pg.Pool, work: () => Promise<Value>): Promise<Value> {
  const only = await pool.connect()
  try {
    return await work()
  } finally {
    only.release()
  }
}
