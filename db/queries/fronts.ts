import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, frontArrangements, fronts, media, sectionNames, users } from '../schema'
import type { FrontArrangement } from '../schema/front'
import { visibleToReaders } from './visible'

/** A front: an edition's own, or that of one of its sections. */
export type FrontPlace = { locale: string; sectionId: number | null }

const at = ({ locale, sectionId }: FrontPlace) =>
  and(
    eq(fronts.locale, locale),
    sectionId === null ? isNull(fronts.sectionId) : eq(fronts.sectionId, sectionId),
  )

/** What readers of a front have; nothing where nobody ever arranged it. */
export async function findLiveArrangement(db: Db, place: FrontPlace): Promise<FrontArrangement | undefined> {
  const [row] = await db
    .select({ arrangement: frontArrangements.arrangement })
    .from(frontArrangements)
    .innerJoin(fronts, eq(fronts.id, frontArrangements.frontId))
    .where(and(at(place), eq(frontArrangements.kind, 'live')))
    .orderBy(desc(frontArrangements.id))
    .limit(1)
  return row?.arrangement
}

const frontColumns = {
  id: fronts.id,
  version: fronts.version,
  draft: fronts.draft,
  draftedBy: fronts.draftedBy,
  draftedAt: fronts.draftedAt,
}

export async function findFront(db: Db, place: FrontPlace) {
  const [row] = await db
    .select({ ...frontColumns, draftedByName: users.name })
    .from(fronts)
    .leftJoin(users, eq(users.id, fronts.draftedBy))
    .where(at(place))
    .limit(1)
  return row
}

/** A front held until the transaction ends; made where nobody has arranged it yet. */
export async function lockFront(tx: Db, place: FrontPlace) {
  await tx.insert(fronts).values(place).onConflictDoNothing()
  const [row] = await tx.select(frontColumns).from(fronts).where(at(place)).limit(1).for('no key update')
  if (!row) throw new Error('A front that was just made is not there')
  return row
}

export async function markFront(
  tx: Db,
  id: number,
  change: Pick<typeof fronts.$inferInsert, 'draft' | 'draftedBy' | 'draftedAt'>,
): Promise<void> {
  await tx
    .update(fronts)
    .set({ ...change, version: sql`${fronts.version} + 1` })
    .where(eq(fronts.id, id))
}

export async function insertArrangement(tx: Db, row: typeof frontArrangements.$inferInsert): Promise<number> {
  const [written] = await tx.insert(frontArrangements).values(row).returning({ id: frontArrangements.id })
  return written?.id ?? 0
}

const arrangementColumns = {
  id: frontArrangements.id,
  kind: frontArrangements.kind,
  arrangement: frontArrangements.arrangement,
  byName: users.name,
  at: frontArrangements.createdAt,
}

export type ArrangementRow = Awaited<ReturnType<typeof listArrangements>>[number]

/** Arrangements of a front, latest first: those of one kind, or all. */
export const listArrangements = (db: Db, frontId: number, limit: number, kind?: 'live' | 'kept') =>
  db
    .select(arrangementColumns)
    .from(frontArrangements)
    .leftJoin(users, eq(users.id, frontArrangements.actor))
    .where(
      and(
        eq(frontArrangements.frontId, frontId),
        kind === undefined ? undefined : eq(frontArrangements.kind, kind),
      ),
    )
    .orderBy(desc(frontArrangements.id))
    .limit(limit)

export async function findArrangement(db: Db, frontId: number, id: number) {
  const [row] = await db
    .select(arrangementColumns)
    .from(frontArrangements)
    .leftJoin(users, eq(users.id, frontArrangements.actor))
    .where(and(eq(frontArrangements.frontId, frontId), eq(frontArrangements.id, id)))
    .limit(1)
  return row
}

/** Forgets all arrangements of a front but the latest of each kind. */
export async function deleteOldArrangements(tx: Db, frontId: number, keep: number): Promise<void> {
  for (const kind of ['live', 'kept'] as const) {
    const ofKind = and(eq(frontArrangements.frontId, frontId), eq(frontArrangements.kind, kind))
    const latest = tx
      .select({ id: frontArrangements.id })
      .from(frontArrangements)
      .where(ofKind)
      .orderBy(desc(frontArrangements.id))
      .limit(keep)
    await tx.delete(frontArrangements).where(and(ofKind, notInArray(frontArrangements.id, latest)))
  }
}

/** Every front that somebody has arranged, with what readers of it have. */
export const listFronts = (db: Db) =>
  db
    .selectDistinctOn([fronts.id], {
      id: fronts.id,
      locale: fronts.locale,
      sectionId: fronts.sectionId,
      hasDraft: sql<boolean>`${fronts.draft} is not null`,
      live: frontArrangements.arrangement,
      liveAt: frontArrangements.createdAt,
      liveByName: users.name,
    })
    .from(fronts)
    .leftJoin(
      frontArrangements,
      and(eq(frontArrangements.frontId, fronts.id), eq(frontArrangements.kind, 'live')),
    )
    .leftJoin(users, eq(users.id, frontArrangements.actor))
    .orderBy(asc(fronts.id), desc(frontArrangements.id))
    .limit(500)

/** Stories as the desk sees them on a front, whether or not readers may see them. */
export const listFrontStories = (db: Db, ids: readonly number[], now: Date) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      headline: sql<string>`coalesce(${articles.shortHeadline}, ${articles.headline})`,
      status: articles.status,
      sectionName: sectionNames.name,
      mediaId: articles.leadMediaId,
      publishedAt: articles.publishedAt,
      significantlyUpdatedAt: articles.significantlyUpdatedAt,
      isOut: sql<boolean>`coalesce(${visibleToReaders(now)}, false)`,
    })
    .from(articles)
    .leftJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(inArray(articles.id, [...ids]))
    .limit(ids.length)

/** Which of these stories belong to an edition. */
export async function listIdsInEdition(db: Db, locale: string, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.locale, locale), inArray(articles.id, [...ids])))
    .limit(ids.length)
  return rows.map(({ id }) => id)
}

export async function listMediaThere(db: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({ id: media.id })
    .from(media)
    .where(inArray(media.id, [...ids]))
    .limit(ids.length)
  return rows.map(({ id }) => id)
}
