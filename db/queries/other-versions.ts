import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { otherVersions, users } from '../schema'

export type NewOtherVersion = Pick<typeof otherVersions.$inferInsert, 'articleId' | 'place' | 'content'> & {
  authorId: string | null
  createdAt: Date
}

/** What made way in a story and waits for somebody to choose, oldest first. */
export const listOpenVersions = (db: Db, articleId: number) =>
  db
    .select({
      id: otherVersions.id,
      place: otherVersions.place,
      content: otherVersions.content,
      authorId: otherVersions.authorId,
      authorName: users.name,
      createdAt: otherVersions.createdAt,
    })
    .from(otherVersions)
    .leftJoin(users, eq(users.id, otherVersions.authorId))
    .where(and(eq(otherVersions.articleId, articleId), isNull(otherVersions.resolvedAt)))
    .orderBy(asc(otherVersions.id))
    .limit(1_000)

// A revision's actor may be the clock, an import or somebody whose account is gone
const knownUser = (id: string | null) => sql`(select ${users.id} from ${users} where ${users.id} = ${id})`

export async function insertOtherVersion(tx: Db, row: NewOtherVersion): Promise<void> {
  await tx.insert(otherVersions).values({ ...row, authorId: knownUser(row.authorId) })
}

/** The same text, written on since it last made way. */
export async function markVersionRewritten(
  tx: Db,
  id: number,
  { content, createdAt }: Pick<NewOtherVersion, 'content' | 'createdAt'>,
): Promise<void> {
  await tx.update(otherVersions).set({ content, createdAt }).where(eq(otherVersions.id, id))
}

export async function deleteOtherVersions(tx: Db, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.delete(otherVersions).where(inArray(otherVersions.id, [...ids]))
}

export async function findOpenVersion(tx: Db, articleId: number, id: number) {
  const [row] = await tx
    .select({ id: otherVersions.id, place: otherVersions.place, content: otherVersions.content })
    .from(otherVersions)
    .where(
      and(eq(otherVersions.id, id), eq(otherVersions.articleId, articleId), isNull(otherVersions.resolvedAt)),
    )
    .limit(1)
  return row
}

export async function markVersionResolved(
  tx: Db,
  id: number,
  { resolvedBy, resolvedAt }: { resolvedBy: string; resolvedAt: Date },
): Promise<void> {
  await tx.update(otherVersions).set({ resolvedBy, resolvedAt }).where(eq(otherVersions.id, id))
}
