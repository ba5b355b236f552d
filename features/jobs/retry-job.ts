import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { deleteFailedJob, hasJob, markJobRetried } from '@/db/queries/jobs'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'

type Answer = Result<{ id: number }, 'job-not-failed'> | undefined

/** Sends a job that was given up on its way again, with all its tries. */
export async function retryJob({ id }: { id: number }, { actor, now }: Asking): Promise<Answer> {
  const db = await database()
  return db.transaction(async (tx) => {
    const job = await markJobRetried(tx, id, now)
    if (!job) return (await hasJob(tx, id)) ? refuse('job-not-failed') : undefined
    const subject = { subject: 'job', subjectId: job.key }
    await insertAudit(tx, { actor: actor.id, action: 'jobs.retry', ...subject })
    return done({ id })
  })
}

/** Forgets a job that was given up: what it should have done stays undone. */
export async function dismissJob({ id }: { id: number }, { actor }: Asking): Promise<Answer> {
  const db = await database()
  return db.transaction(async (tx) => {
    const job = await deleteFailedJob(tx, id)
    if (!job) return (await hasJob(tx, id)) ? refuse('job-not-failed') : undefined
    const subject = { subject: 'job', subjectId: job.key }
    await insertAudit(tx, {
      actor: actor.id,
      action: 'jobs.dismiss',
      ...subject,
      detail: { error: job.lastError },
    })
    return done({ id })
  })
}
