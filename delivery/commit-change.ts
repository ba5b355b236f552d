import { database, type Db } from '@/db/client'
import { insertInvalidation } from '@/db/queries/invalidations'
import { log } from '@/lib/log'
import { bus } from './bus'
import { purgeSoon } from './purge/purge-soon'
import { staleness } from './staleness'

/** What a change answers, and the cache tags it made stale. */
export type Committed<Value> = { value: Value; stale: readonly string[] }

/** A change that changed nothing. */
export const unchanged = <Value>(value: Value): Committed<Value> => ({ value, stale: [] })

/**
 * Runs a change and its consequences in one transaction: what `change` writes, and the cache tags it made stale.
 * After the commit this instance knows of it before the promise resolves; the others are notified.
 * Throws what `change` throws, with nothing written; what was committed is never reported as failed.
 */
export async function commitChange<Value>(change: (tx: Db) => Promise<Committed<Value>>): Promise<Value> {
  const db = await database()
  const { value, stale } = await db.transaction(async (tx) => {
    const outcome = await change(tx)
    if (outcome.stale.length > 0) await purgeSoon(tx)
    await insertInvalidation(tx, outcome.stale)
    return outcome
  })
  await bus.catchUp().catch((error: unknown) => {
    log.warn('could not read the changes after a commit', { error })
    staleness.invalidate(stale)
  })
  return value
}
