import { database, type Db } from '@/db/client'
import { insertInvalidation } from '@/db/queries/invalidations'
import { bus } from './bus'

/**
 * Runs a change and its consequences in one transaction: what `change` writes, and the cache tags it made stale.
 * After the commit this instance knows of it before the promise resolves; the others are notified.
 * Throws what `change` throws, with nothing written.
 */
export async function commitChange<Value>(
  change: (tx: Db) => Promise<{ value: Value; stale: readonly string[] }>,
): Promise<Value> {
  const db = await database()
  const value = await db.transaction(async (tx) => {
    const outcome = await change(tx)
    await insertInvalidation(tx, outcome.stale)
    return outcome.value
  })
  await bus.catchUp()
  return value
}
