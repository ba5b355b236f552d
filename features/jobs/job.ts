import type { Db } from '@/db/client'

/** What a job writes, in the transaction that removes it; answers the cache tags it made stale. */
export type JobHandler = (
  tx: Db,
  payload: Record<string, unknown>,
  now: Date,
) => Promise<{ stale: readonly string[] }>

export type JobHandlers = Readonly<Record<string, JobHandler>>
