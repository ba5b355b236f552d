import { and, count, eq, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { Db } from '../client'
import { uploads } from '../schema'

export type UploadRow = typeof uploads.$inferSelect
type NewUpload = Pick<UploadRow, 'id' | 'userId' | 'fileName' | 'sizeBytes' | 'createdAt'>

export async function insertUpload(db: Db, upload: NewUpload): Promise<void> {
  await db.insert(uploads).values(upload)
}

/** Somebody's own upload; another's is not there. */
export async function findUpload(db: Db, id: string, userId: string): Promise<UploadRow | undefined> {
  const [row] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.userId, userId)))
    .limit(1)
  return row
}

export async function countUploadsUnderWay(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(uploads)
    .where(and(eq(uploads.userId, userId), isNull(uploads.takenAt)))
  return row?.n ?? 0
}

type Outcome = { takenAt: Date; mediaId: number | null; refusal: string | null }

/** Writes what became of an upload, once; says whether it was this call that did. */
export async function markUploadTaken(tx: Db, id: string, outcome: Outcome): Promise<boolean> {
  const rows = await tx
    .update(uploads)
    .set(outcome)
    .where(and(eq(uploads.id, id), isNull(uploads.takenAt)))
    .returning({ id: uploads.id })
  return rows.length > 0
}

export async function deleteUpload(db: Db, id: string): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, id))
}

const MOST_AT_ONCE = 1_000

/** Forgets uploads nobody went on with, and later those that were taken; answers whose files may go. */
export async function deleteUploadsBefore(
  tx: Db,
  { unfinished, taken }: { unfinished: Date; taken: Date },
): Promise<string[]> {
  const over = tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(
      or(
        and(isNull(uploads.takenAt), lt(uploads.createdAt, unfinished)),
        and(isNotNull(uploads.takenAt), lt(uploads.createdAt, taken)),
      ),
    )
    .limit(MOST_AT_ONCE)
  const rows = await tx.delete(uploads).where(inArray(uploads.id, over)).returning({ id: uploads.id })
  return rows.map(({ id }) => id)
}
