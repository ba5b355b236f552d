import { randomUUID } from 'node:crypto'
import { and, eq, gt, like, lt, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { rateLimits } from '../schema'

/** Counts a try under a key and answers how many there were since when; what is past its window is counted anew. */
export async function insertTry(db: Db, key: string, now: number, windowMs: number) {
  const isPast = lt(rateLimits.lastRequest, now - windowMs)
  const fresh = { id: randomUUID(), key, count: 1, lastRequest: now }
  await db.delete(rateLimits).where(and(like(rateLimits.key, 'account:%'), isPast))
  const [row] = await db
    .insert(rateLimits)
    .values(fresh)
    .onConflictDoUpdate({ target: rateLimits.key, set: { count: sql`${rateLimits.count} + 1` } })
    .returning({ count: rateLimits.count, begunAt: rateLimits.lastRequest })
  return row ?? { count: 1, begunAt: now }
}

export const deleteTries = (db: Db, key: string) => db.delete(rateLimits).where(eq(rateLimits.key, key))

export const takeBackTry = (db: Db, key: string) =>
  db
    .update(rateLimits)
    .set({ count: sql`${rateLimits.count} - 1` })
    .where(and(eq(rateLimits.key, key), gt(rateLimits.count, 0)))
