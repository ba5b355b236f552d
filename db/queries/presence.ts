import { and, asc, eq, gt, lt } from 'drizzle-orm'
import type { Db } from '../client'
import { presence, users } from '../schema'

/** One window tells that it has a story open. Nobody speaks for another's window. */
export async function upsertPresence(db: Db, row: typeof presence.$inferInsert): Promise<void> {
  await db
    .insert(presence)
    .values(row)
    .onConflictDoUpdate({
      target: [presence.articleId, presence.windowId],
      set: { place: row.place ?? null, seenAt: row.seenAt },
      setWhere: eq(presence.userId, row.userId),
    })
}

/** Who has a story open, first come first. */
export const listPresent = (db: Db, articleId: number, since: Date) =>
  db
    .select({
      userId: presence.userId,
      name: users.name,
      windowId: presence.windowId,
      place: presence.place,
    })
    .from(presence)
    .innerJoin(users, eq(users.id, presence.userId))
    .where(and(eq(presence.articleId, articleId), gt(presence.seenAt, since)))
    .orderBy(asc(users.name), asc(presence.windowId))
    .limit(100)

export async function deletePresence(db: Db, articleId: number, windowId: string, userId: string) {
  await db
    .delete(presence)
    .where(
      and(eq(presence.articleId, articleId), eq(presence.windowId, windowId), eq(presence.userId, userId)),
    )
}

export async function deletePresenceBefore(db: Db, moment: Date): Promise<void> {
  await db.delete(presence).where(lt(presence.seenAt, moment))
}
