import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { importRecords, redirects } from '../schema'

export type ImportRecord = typeof importRecords.$inferInsert
export type NewRedirect = typeof redirects.$inferInsert

/** What earlier runs brought in under these outside ids. */
export const listImportRecords = (db: Db, origin: string, kind: string, externalIds: readonly string[]) =>
  db
    .select({
      externalId: importRecords.externalId,
      targetId: importRecords.targetId,
      contentHash: importRecords.contentHash,
      importedAt: importRecords.importedAt,
    })
    .from(importRecords)
    .where(
      and(
        eq(importRecords.origin, origin),
        eq(importRecords.kind, kind),
        inArray(importRecords.externalId, [...externalIds]),
      ),
    )
    .limit(externalIds.length)

export const listImportRecordsOf = (db: Db, origin: string, kind: string) =>
  db
    .select({
      externalId: importRecords.externalId,
      targetId: importRecords.targetId,
      contentHash: importRecords.contentHash,
      importedAt: importRecords.importedAt,
    })
    .from(importRecords)
    .where(and(eq(importRecords.origin, origin), eq(importRecords.kind, kind)))
    .orderBy(importRecords.externalId)
    .limit(10_000)

export async function upsertImportRecords(db: Db, rows: ImportRecord[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insert(importRecords)
    .values(rows)
    .onConflictDoUpdate({
      target: [importRecords.origin, importRecords.kind, importRecords.externalId],
      set: {
        targetId: sql`excluded.target_id`,
        contentHash: sql`excluded.content_hash`,
        importedAt: sql`excluded.imported_at`,
      },
    })
}

/** Old addresses. One that already leads somewhere keeps its target: what came first, or what the desk decided. */
export async function insertRedirects(db: Db, rows: NewRedirect[]): Promise<void> {
  if (rows.length > 0) await db.insert(redirects).values(rows).onConflictDoNothing()
}

/** What imports of a kind brought in: our ids by the names they had. */
export async function listImportedIds(db: Db, kind: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ externalId: importRecords.externalId, targetId: importRecords.targetId })
    .from(importRecords)
    .where(eq(importRecords.kind, kind))
  return new Map(rows.map((row) => [row.externalId, row.targetId]))
}
