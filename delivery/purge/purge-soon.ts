import type { Db } from '@/db/client'
import { hastenJob } from '@/db/queries/jobs'
import type { PurgeTarget } from './target'
import { purgeTargets } from './targets'

export const PURGE_JOB = 'delivery.purge'

/** How soon a cache that failed is asked again, however much changes. */
const PAUSE_MS = 5_000

/** Each cache has a job of its own: one that is away keeps nobody else from forgetting. */
export const purgeJobKey = ({ name }: PurgeTarget) => `${PURGE_JOB}:${name}`

/** Has the caches told of what this transaction makes stale, as soon as it is committed. */
export async function purgeSoon(tx: Db): Promise<void> {
  const afterFailureAt = new Date(Date.now() + PAUSE_MS)
  for (const target of purgeTargets()) {
    const job = { kind: PURGE_JOB, key: purgeJobKey(target), payload: { target: target.name } }
    // due by every clock
    await hastenJob(tx, { ...job, runAt: new Date(0), afterFailureAt })
  }
}
