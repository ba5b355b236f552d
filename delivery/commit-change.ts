import { database, type Db } from '@/db/client'
import { insertInvalidation } from '@/db/queries/invalidations'
import { log } from '@/lib/log'
import { bus } from './bus'
import { relaySoon } from './grip/relay-soon'
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
export const commitChange = async <Value>(change: (tx: Db) => Promise<Committed<Value>>): Promise<Value> =>
  (await commitNumbered(change)).value

/** The same, with the number by which instances confirm it (features/instances); null where nothing became stale. */
export async function commitNumbered<Value>(
  change: (tx: Db) => Promise<Committed<Value>>,
): Promise<{ value: Value; change: number | null }> {
  const db = await database()
  const { value, stale, number } = await db.transaction(async (tx) => {
    const outcome = await change(tx)
    if (outcome.stale.length > 0) await purgeSoon(tx)
    await relaySoon(tx, outcome.stale)
    return { ...outcome, number: await insertInvalidation(tx, outcome.stale) }
  })
  await bus.catchUp().catch((error: unknown) => {
    log.warn('could not read the changes after a commit', { error })
    staleness.invalidate(stale)
  })
  return { value, change: number ?? null }
}
