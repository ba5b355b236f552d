import { and, desc, eq, gt, gte, inArray, lt, lte, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, formerSlugs, revisions, users } from '../schema'

export type RevisionRow = Awaited<ReturnType<typeof listKeptRevisions>>[number]

/** Which version a save made, if it was taken in already. */
export async function findSavedVersion(tx: Db, articleId: number, saveId: string) {
  const [row] = await tx
    .select({ version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), eq(revisions.saveId, saveId)))
    .limit(1)
  return row?.version
}

const columns = {
  version: revisions.version,
  reason: revisions.reason,
  note: revisions.note,
  actor: revisions.actor,
  actorName: users.name,
  createdAt: revisions.createdAt,
}

export async function findRevision(db: Db, articleId: number, version: number) {
  const [row] = await db
    .select({ ...columns, snapshot: revisions.snapshot })
    .from(revisions)
    .leftJoin(users, eq(users.id, revisions.actor))
    .where(and(eq(revisions.articleId, articleId), eq(revisions.version, version)))
    .limit(1)
  return row
}

/** The versions worth showing, latest first; `before` is the last of the page before. */
export const listKeptRevisions = (db: Db, articleId: number, before: number | undefined, limit: number) =>
  db
    .select(columns)
    .from(revisions)
    .leftJoin(users, eq(users.id, revisions.actor))
    .where(
      and(
        eq(revisions.articleId, articleId),
        eq(revisions.isKept, true),
        before === undefined ? undefined : lt(revisions.version, before),
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(limit)

/** The last states of a story up to a version, for finding out who wrote what. */
export const listSnapshots = (tx: Db, articleId: number, upTo: number, limit: number) =>
  tx
    .select({ version: revisions.version, actor: revisions.actor, snapshot: revisions.snapshot })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), lte(revisions.version, upTo)))
    .orderBy(desc(revisions.version))
    .limit(limit)

/** Makes room in the list: of one writer's saves since a moment only the newest is worth showing. */
export async function markPassing(tx: Db, articleId: number, actor: string, since: Date): Promise<void> {
  await tx
    .update(revisions)
    .set({ isKept: false })
    .where(
      and(
        eq(revisions.articleId, articleId),
        eq(revisions.actor, actor),
        eq(revisions.reason, 'save'),
        eq(revisions.isKept, true),
        gte(revisions.createdAt, since),
      ),
    )
}

/** A story's first state at the desk, so that what is based on it can be merged. Nothing where it is there. */
export async function insertFirstRevision(tx: Db, row: typeof revisions.$inferInsert): Promise<void> {
  await tx
    .insert(revisions)
    .values(row)
    .onConflictDoNothing({ target: [revisions.articleId, revisions.version] })
}

/** Forgets passing saves that nobody can still be writing on; never the state a story stands at. */
export async function deletePassingBefore(db: Db, moment: Date, limit: number): Promise<number> {
  const old = db
    .select({ id: revisions.id })
    .from(revisions)
    .where(
      and(
        sql`not ${revisions.isKept}`,
        lt(revisions.createdAt, moment),
        sql`not exists (select 1 from ${articles} where ${articles.id} = ${revisions.articleId}
          and ${articles.version} = ${revisions.version})`,
      ),
    )
    .orderBy(revisions.createdAt)
    .limit(limit)
  const gone = await db
    .delete(revisions)
    .where(and(inArray(revisions.id, old), gt(revisions.id, 0)))
    .returning({ id: revisions.id })
  return gone.length
}

export async function listFormerSlugs(db: Db, articleId: number): Promise<string[]> {
  const rows = await db
    .select({ slug: formerSlugs.slug })
    .from(formerSlugs)
    .where(eq(formerSlugs.articleId, articleId))
    .orderBy(desc(formerSlugs.createdAt), formerSlugs.slug)
    .limit(100)
  return rows.map((row) => row.slug)
}

/** A slug that readers may have met and that is no longer the story's; one it has again is no former one. */
export async function markSlugChanged(
  tx: Db,
  articleId: number,
  { from, to, now }: { from: string; to: string; now: Date },
): Promise<void> {
  await tx.delete(formerSlugs).where(and(eq(formerSlugs.articleId, articleId), eq(formerSlugs.slug, to)))
  await tx.insert(formerSlugs).values({ articleId, slug: from, createdAt: now }).onConflictDoNothing()
}
