import { database } from '@/db/client'
import { lockStory } from '@/db/queries/decisions'
import { deleteTakenJob, markJobFailed, takeDueJobs, type Lane, type TakenJob } from '@/db/queries/jobs'
import { commitChange } from '@/delivery/commit-change'
import { log } from '@/lib/log'
import type { JobHandler, JobHandlers } from './job'

/** How long an instance may take before another one thinks it dead, where its lane says nothing else. */
const HOLD_MS = 120_000
const AT_ONCE = 5
const MINUTE_MS = 60_000
/** Pauses before the second, third, fourth and fifth try. */
const pausesMs = [10_000, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS]

/** Takes what is due and does it; answers how many jobs it took. */
export async function runDueJobs(handlers: JobHandlers, clock: () => Date, lane?: Lane): Promise<number> {
  const now = clock()
  const heldUntil = new Date(now.getTime() + (lane?.holdMs ?? HOLD_MS))
  const taken = await takeDueJobs(await database(), now, heldUntil, AT_ONCE, lane)
  for (const job of taken) await runJob(handlers, job, clock)
  return taken.length
}

/** Does one job that was taken: its work and its removal are one transaction. What fails is tried again later. */
export async function runJob(handlers: JobHandlers, job: TakenJob, clock: () => Date): Promise<void> {
  try {
    const write = await handlerOf(handlers, job, clock)
    await commitChange(async (tx) => {
      // as verbs do: first the story, then its jobs; the other way round the two would wait for each other
      if (typeof job.payload.articleId === 'number') await lockStory(tx, job.payload.articleId)
      const own = await deleteTakenJob(tx, job)
      if (!own) return { value: undefined, stale: [] }
      const { stale } = await write(tx, own.payload, clock())
      return { value: undefined, stale }
    })
  } catch (error) {
    log.error('a job failed', { kind: job.kind, key: job.key, attempts: job.attempts, error })
    await tryLater(job, error, clock())
  }
}

async function handlerOf(handlers: JobHandlers, job: TakenJob, clock: () => Date): Promise<JobHandler> {
  const handler = handlers[job.kind]
  if (!handler) throw new Error(`Nobody knows jobs of the kind ${job.kind}`)
  return typeof handler === 'function' ? handler : handler.prepare(job.payload, clock())
}

async function tryLater(job: TakenJob, error: unknown, now: Date) {
  const pause = pausesMs[job.attempts - 1]
  const retryAt = pause === undefined ? undefined : new Date(now.getTime() + pause)
  const failure = { error: rootOf(error), retryAt, now }
  await markJobFailed(await database(), job, failure)
}

/** What went wrong first: the words of a failed query are of no use to who reads them at the desk. */
function rootOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : rootOf(error.cause)
}
