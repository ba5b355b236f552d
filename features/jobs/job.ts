import type { Db } from '@/db/client'

/** What a job writes, in the transaction that removes it; answers the cache tags it made stale. */
export type JobHandler = (
  tx: Db,
  payload: Record<string, unknown>,
  now: Date,
) => Promise<{ stale: readonly string[] }>

/**
 * A job with work that must not hold a transaction, such as drawing or asking another server: it is done before, may
 * happen twice, and what it answers is written as other jobs are.
 */
export type PreparedJob<Prepared> = {
  prepare: (payload: Record<string, unknown>, now: Date) => Promise<Prepared>
  write: (tx: Db, payload: Record<string, unknown>, now: Date, prepared: Prepared) => ReturnType<JobHandler>
}

/** A prepared job as the worker runs it: what it prepares is its own affair. */
export type JobInTwoSteps = (payload: Record<string, unknown>, now: Date) => Promise<JobHandler>

export const inTwoSteps = <Prepared>({ prepare, write }: PreparedJob<Prepared>) => ({
  prepare: async (payload: Record<string, unknown>, startedAt: Date): Promise<JobHandler> => {
    const prepared = await prepare(payload, startedAt)
    return (tx, own, now) => write(tx, own, now, prepared)
  },
})

export type JobHandlers = Readonly<Record<string, JobHandler | { prepare: JobInTwoSteps }>>
