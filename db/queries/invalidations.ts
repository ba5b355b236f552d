import { and, asc, gt, lt, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { invalidations } from '../schema'

export const INVALIDATION_CHANNEL = 'marsad_stale'
/** Any number, the same everywhere: rows get their numbers in the order in which their transactions commit. */
const ORDER_LOCK = 7_351_002

/** Writes stale cache tags in the transaction of the change that made them so. Call it last: it queues writers. */
export async function insertInvalidation(db: Db, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await db.execute(sql`select pg_advisory_xact_lock(${ORDER_LOCK})`)
  await db.insert(invalidations).values({ tags: [...new Set(tags)] })
  await db.execute(sql`select pg_notify(${INVALIDATION_CHANNEL}, '')`)
}

/** Rows after a number, oldest first. */
export const listInvalidationsAfter = (db: Db, id: number) =>
  db
    .select({ id: invalidations.id, tags: invalidations.tags })
    .from(invalidations)
    .where(gt(invalidations.id, id))
    .orderBy(asc(invalidations.id))
    .limit(10_000)

/** The range of numbers that are kept; an instance that fell behind it must forget all its pages. */
export async function findInvalidationRange(db: Db): Promise<{ first: number; last: number }> {
  const [row] = await db
    .select({
      first: sql<number>`coalesce(min(${invalidations.id}), 0)::float8`,
      last: sql<number>`coalesce(max(${invalidations.id}), 0)::float8`,
    })
    .from(invalidations)
  return row ?? { first: 0, last: 0 }
}

/** Forgets old rows but never the newest: its number tells how far the instances must have come. */
export async function deleteInvalidationsBefore(db: Db, moment: Date): Promise<void> {
  const newest = db.select({ id: sql`max(${invalidations.id})` }).from(invalidations)
  await db.delete(invalidations).where(and(lt(invalidations.createdAt, moment), lt(invalidations.id, newest)))
}
