import pg from 'pg'
import { readEnv } from '@/lib/env'
import { openDatabase } from './client'

/** A connection that hears notifications; `isOpen` turns false when it is lost. */
export type Listener = { isOpen: () => boolean; close: () => Promise<void> }

/** Hears every notification on a channel, on PostgreSQL over a connection of its own. Throws where it cannot connect. */
export async function listenTo(
  channel: string,
  { onMessage, onLost }: { onMessage: () => void; onLost: (error?: Error) => void },
): Promise<Listener> {
  const { embedded } = await openDatabase()
  if (embedded) {
    const stop = await embedded.pglite.listen(channel, onMessage)
    return { isOpen: () => true, close: () => stop() }
  }
  const client = new pg.Client({
    connectionString: readEnv().DATABASE_URL,
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
  })
  let isOpen = true
  client.on('notification', onMessage)
  client.on('error', onLost)
  client.on('end', () => {
    isOpen = false
  })
  await client.connect()
  await client.query(`listen ${channel}`)
  return { isOpen: () => isOpen, close: () => client.end() }
}
