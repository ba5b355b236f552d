import { and, asc, desc, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { invalidations } from '../schema'

export const INVALIDATION_CHANNEL = 'marsad_stale'
/** Any number, the same everywhere: rows get their numbers in the order in which their transactions commit. */
const ORDER_LOCK = 7_351_002

/** A row that an instance has applied: its number, and when it was written, which tells it from another of that number. */
export type Mark = { id: number; createdAt: Date }

/**
 * Writes stale cache tags in the transaction of the change that made them so; answers their number, undefined where there
 * are none. Call it last: it queues writers.
 */
export async function insertInvalidation(db: Db, tags: readonly string[]): Promise<number | undefined> {
  if (tags.length === 0) return undefined
  await db.execute(sql`select pg_advisory_xact_lock(${ORDER_LOCK})`)
  const [row] = await db
    .insert(invalidations)
    .values({ tags: [...new Set(tags)] })
    .returning({ id: invalidations.id })
  await db.execute(sql`select pg_notify(${INVALIDATION_CHANNEL}, '')`)
  return row?.id
}

export const MOST_INVALIDATIONS = 10_000

/** Rows from a number on, itself included, oldest first: MOST_INVALIDATIONS at most. */
export const listInvalidationsFrom = (db: Db, id: number) =>
  db
    .select({ id: invalidations.id, createdAt: invalidations.createdAt, tags: invalidations.tags })
    .from(invalidations)
    .where(gte(invalidations.id, id))
    .orderBy(asc(invalidations.id))
    .limit(MOST_INVALIDATIONS)

/** The newest row, or undefined where nothing was ever changed. */
export async function findLastInvalidation(db: Db): Promise<Mark | undefined> {
  const [row] = await db
    .select({ id: invalidations.id, createdAt: invalidations.createdAt })
    .from(invalidations)
    .orderBy(desc(invalidations.id))
    .limit(1)
  return row
}

/** Forgets old rows but never the newest: its number tells how far the instances must have come. */
export async function deleteInvalidationsBefore(db: Db, moment: Date): Promise<void> {
  const newest = db.select({ id: sql`max(${invalidations.id})` }).from(invalidations)
  await db.delete(invalidations).where(and(lt(invalidations.createdAt, moment), lt(invalidations.id, newest)))
}
