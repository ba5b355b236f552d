import { and, asc, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { untoldAddresses } from '../schema'

/** Notes that these addresses changed; one that waits already waits once. */
export async function addUntold(tx: Db, paths: readonly string[], now: Date): Promise<void> {
  if (paths.length === 0) return
  await tx
    .insert(untoldAddresses)
    .values([...new Set(paths)].sort().map((path) => ({ path, changedAt: now })))
    .onConflictDoUpdate({ target: untoldAddresses.path, set: { changedAt: sql`excluded.changed_at` } })
}

export const listUntold = (db: Db, limit: number) =>
  db
    .select()
    .from(untoldAddresses)
    .orderBy(asc(untoldAddresses.changedAt), asc(untoldAddresses.path))
    .limit(limit)

/** Forgets those that were told; one that changed again meanwhile stays. */
export async function deleteTold(tx: Db, paths: readonly string[], toldBefore: Date): Promise<void> {
  if (paths.length === 0) return
  await tx
    .delete(untoldAddresses)
    .where(and(inArray(untoldAddresses.path, [...paths]), lte(untoldAddresses.changedAt, toldBefore)))
}
