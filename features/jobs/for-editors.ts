import { database } from '@/db/client'
import { findClockState, listJobs, type JobRow } from '@/db/queries/jobs'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'

export const MOST_JOBS = 200
/** A worker looks every few seconds (worker.ts): what waits longer than this waits in vain. */
const LATE_MS = 60_000

export type { JobRow }

/** What waits and what was given up, the failed first; nothing for those who may not see it. */
export async function jobsForDesk(actor: Actor): Promise<JobRow[]> {
  return may(actor.role, 'jobs.manage') ? listJobs(await database(), MOST_JOBS) : []
}

/** Whether somebody takes the jobs, and when one was last done. */
export const clockState = async (now: Date) =>
  findClockState(await database(), now, new Date(now.getTime() - LATE_MS))
