import { database } from '@/db/client'
import { countFailedJobs, listJobs, type JobRow } from '@/db/queries/jobs'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'

const MOST = 200

export type { JobRow }

/** What waits and what was given up, the failed first; nothing for those who may not see it. */
export async function jobsForDesk(actor: Actor): Promise<JobRow[]> {
  return may(actor.role, 'jobs.manage') ? listJobs(await database(), MOST) : []
}

export async function failedJobCount(actor: Actor): Promise<number> {
  return may(actor.role, 'jobs.manage') ? countFailedJobs(await database()) : 0
}
