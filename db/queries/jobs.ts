import { and, asc, desc, eq, isNotNull, isNull, lt, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, auditLog, jobs, presence, revisions } from '../schema'

export type NewJob = { kind: string; key: string; payload?: Record<string, unknown>; runAt: Date }
/** A job as it was taken: whoever took it later has another number of attempts. */
export type TakenJob = Awaited<ReturnType<typeof takeDueJobs>>[number]

/**
 * Leaves something to be done, in the transaction of what causes it. A job with the same key is the same job: it takes
 * the new moment and payload and begins anew.
 */
export async function enqueueJob(tx: Db, { kind, key, payload = {}, runAt }: NewJob): Promise<void> {
  const anew = { kind, payload, runAt, attempts: 0, heldUntil: null, failedAt: null, lastError: null }
  await tx
    .insert(jobs)
    .values({ kind, key, payload, runAt })
    .onConflictDoUpdate({ target: jobs.key, set: anew })
}

/** The same for a job that comes back by itself: one that waits already keeps its moment. */
export async function enqueueJobOnce(db: Db, { kind, key, payload = {}, runAt }: NewJob): Promise<void> {
  await db.insert(jobs).values({ kind, key, payload, runAt }).onConflictDoNothing({ target: jobs.key })
}

/**
 * The same, but sooner if it can be: what is being done goes on, what was given up begins anew. One that failed when it
 * was last tried waits until `afterFailureAt`, so that whoever is away is not asked as often as something changes.
 */
export async function hastenJob(
  tx: Db,
  { kind, key, payload = {}, runAt, afterFailureAt = runAt }: NewJob & { afterFailureAt?: Date },
): Promise<void> {
  const isGivenUp = sql`${jobs.failedAt} is not null`
  const at = sql`case when ${jobs.lastError} is null then excluded.run_at else ${sql.param(afterFailureAt, jobs.runAt)} end`
  await tx
    .insert(jobs)
    .values({ kind, key, payload, runAt })
    .onConflictDoUpdate({
      target: jobs.key,
      set: {
        runAt: sql`case when ${isGivenUp} then ${at} else least(${jobs.runAt}, ${at}) end`,
        attempts: sql`case when ${isGivenUp} then 0 else ${jobs.attempts} end`,
        failedAt: null,
      },
    })
}

export async function deleteJobByKey(tx: Db, key: string): Promise<void> {
  await tx.delete(jobs).where(eq(jobs.key, key))
}

/**
 * Jobs that wait behind each other: those of one key, or all but the kinds that have lanes of their own. `holdMs`: after so
 * long an instance that took one is thought dead.
 */
export type Lane = ({ key: string } | { except: string[] }) & { holdMs?: number }

const isInLane = (lane: Lane | undefined) =>
  lane && ('key' in lane ? eq(jobs.key, lane.key) : notInArray(jobs.kind, lane.except))

/** Takes due jobs for this instance until `heldUntil`; those that another instance holds or runs are passed over. */
export async function takeDueJobs(db: Db, now: Date, heldUntil: Date, limit: number, lane?: Lane) {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(isDue(now), isInLane(lane)))
    .orderBy(asc(jobs.runAt), asc(jobs.id))
    .limit(limit)
    .for('update', { skipLocked: true })
  return db
    .update(jobs)
    .set({ heldUntil, attempts: sql`${jobs.attempts} + 1` })
    .where(sql`${jobs.id} in ${due}`)
    .returning({
      id: jobs.id,
      kind: jobs.kind,
      key: jobs.key,
      payload: jobs.payload,
      attempts: jobs.attempts,
    })
}

const isDue = (now: Date) =>
  and(lte(jobs.runAt, now), isNull(jobs.failedAt), or(isNull(jobs.heldUntil), lt(jobs.heldUntil, now)))

/**
 * Removes a job in the transaction that does its work, and answers its payload; nothing where it is somebody else's by
 * now. Either both happen or neither: that is what makes it run exactly once.
 */
export async function deleteTakenJob(tx: Db, { id, attempts }: TakenJob) {
  const [row] = await tx
    .delete(jobs)
    .where(and(eq(jobs.id, id), eq(jobs.attempts, attempts)))
    .returning({ payload: jobs.payload })
  return row
}

/** A job that failed is tried again at a moment, or given up where there is none. */
export async function markJobFailed(
  db: Db,
  { id, attempts }: TakenJob,
  failure: { error: string; retryAt: Date | undefined; now: Date },
): Promise<void> {
  const { error, retryAt, now } = failure
  const next = retryAt ? { runAt: retryAt } : { failedAt: now }
  await db
    .update(jobs)
    .set({ lastError: error.slice(0, 2_000), heldUntil: null, ...next })
    .where(and(eq(jobs.id, id), eq(jobs.attempts, attempts)))
}

/** When there is something to do next, held jobs included: their holder may have died. */
export async function findNextJobAt(db: Db, lane?: Lane): Promise<Date | undefined> {
  const at = sql`greatest(${jobs.runAt}, coalesce(${jobs.heldUntil}, ${jobs.runAt}))`
  const [row] = await db
    .select({ at: sql<Date | null>`min(${at})`.mapWith(jobs.runAt) })
    .from(jobs)
    .where(and(isNull(jobs.failedAt), isInLane(lane)))
  return row?.at ?? undefined
}

export type JobRow = Awaited<ReturnType<typeof listJobs>>[number]

/** What waits and what was given up, the failed first; those far ahead last. */
export const listJobs = (db: Db, limit: number) =>
  db
    .select({
      id: jobs.id,
      kind: jobs.kind,
      key: jobs.key,
      payload: jobs.payload,
      runAt: jobs.runAt,
      attempts: jobs.attempts,
      heldUntil: jobs.heldUntil,
      lastError: jobs.lastError,
      failedAt: jobs.failedAt,
      createdAt: jobs.createdAt,
      articleId: articles.id,
      headline: articles.headline,
    })
    .from(jobs)
    .leftJoin(articles, sql`${articles.id} = (${jobs.payload}->>'articleId')::int`)
    .orderBy(sql`${jobs.failedAt} is null`, desc(jobs.failedAt), asc(jobs.runAt), asc(jobs.id))
    .limit(limit)

/** How the clock does: jobs past their time that nobody holds, and when one was last known to be done. */
export async function findClockState(db: Db, now: Date, lateBefore: Date) {
  const isLate = and(
    lte(jobs.runAt, lateBefore),
    isNull(jobs.failedAt),
    or(isNull(jobs.heldUntil), lt(jobs.heldUntil, now)),
  )
  const [row] = await db
    .select({
      late: sql<number>`count(*) filter (where ${isLate})::int`,
      // a job that comes back by itself is written anew when the one before was done
      leftAt:
        sql<Date | null>`max(${jobs.createdAt}) filter (where ${jobs.kind} like '%.tidy' and ${jobs.runAt} > ${jobs.createdAt})`.mapWith(
          jobs.createdAt,
        ),
      decidedAt:
        sql<Date | null>`(select ${auditLog.createdAt} from ${auditLog} where ${auditLog.actor} = 'clock' order by ${auditLog.id} desc limit 1)`.mapWith(
          auditLog.createdAt,
        ),
    })
    .from(jobs)
  const done = [row?.leftAt, row?.decidedAt].flatMap((at) => (at ? [at.getTime()] : []))
  return { late: row?.late ?? 0, lastDoneAt: done.length > 0 ? new Date(Math.max(...done)) : undefined }
}

/** Sends a job on its way again, with all its tries; answers whether it was one that had failed. */
export async function markJobRetried(tx: Db, id: number, now: Date) {
  const [row] = await tx
    .update(jobs)
    .set({ runAt: now, attempts: 0, heldUntil: null, failedAt: null })
    .where(and(eq(jobs.id, id), isNotNull(jobs.failedAt)))
    .returning({ kind: jobs.kind, key: jobs.key })
  return row
}

/** Removes a job that was given up. */
export async function deleteFailedJob(tx: Db, id: number) {
  const [row] = await tx
    .delete(jobs)
    .where(and(eq(jobs.id, id), isNotNull(jobs.failedAt)))
    .returning({ kind: jobs.kind, key: jobs.key, lastError: jobs.lastError })
  return row
}

export async function hasJob(db: Db, id: number): Promise<boolean> {
  const rows = await db.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, id)).limit(1)
  return rows.length > 0
}

/** Forgets saves among many that nothing can be based on any more; a story's latest is never one of them. */
export async function deletePassingRevisions(tx: Db, before: Date): Promise<void> {
  await tx.execute(sql`delete from ${revisions} using ${articles}
    where ${articles.id} = ${revisions.articleId} and not ${revisions.isKept}
      and ${revisions.createdAt} < ${before.toISOString()} and ${revisions.version} < ${articles.version}`)
}

export async function deletePresenceBefore(tx: Db, before: Date): Promise<void> {
  await tx.delete(presence).where(lt(presence.seenAt, before))
}
