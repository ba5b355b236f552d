import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { unknownAddresses } from '../schema'

/**
 * Adds what readers asked for in vain. Beyond `most` addresses a new one is taken in only if it was asked for more than
 * once in this batch: a scan of invented addresses writes nothing more.
 */
export async function addUnknownAddresses(
  db: Db,
  hits: ReadonlyMap<string, number>,
  now: Date,
  most: number,
): Promise<void> {
  if (hits.size === 0) return
  await db.execute(sql`
    insert into unknown_addresses (path, hits, last_seen_at)
    select seen.path, seen.hits, ${now.toISOString()}
    from unnest(${sql.param([...hits.keys()])}::text[], ${sql.param([...hits.values()])}::int[]) seen(path, hits)
    where seen.hits > 1 or exists (select 1 from unknown_addresses u where u.path = seen.path)
      or (select count(*) from unknown_addresses) < ${most}
    on conflict (path) do update set last_seen_at = excluded.last_seen_at,
      hits = least(unknown_addresses.hits::bigint + excluded.hits, 2000000000)::int`)
}

/** The most asked for first. */
export const listUnknownAddresses = (db: Db, limit: number) =>
  db
    .select({
      path: unknownAddresses.path,
      hits: unknownAddresses.hits,
      lastSeenAt: unknownAddresses.lastSeenAt,
    })
    .from(unknownAddresses)
    .where(isNull(unknownAddresses.dismissedAt))
    .orderBy(desc(unknownAddresses.hits), desc(unknownAddresses.lastSeenAt))
    .limit(limit)

export async function markUnknownDismissed(tx: Db, path: string, now: Date): Promise<boolean> {
  const rows = await tx
    .update(unknownAddresses)
    .set({ dismissedAt: now })
    .where(and(eq(unknownAddresses.path, path), isNull(unknownAddresses.dismissedAt)))
    .returning({ path: unknownAddresses.path })
  return rows.length > 0
}

export async function deleteUnknownAddress(tx: Db, path: string): Promise<void> {
  await tx.delete(unknownAddresses).where(eq(unknownAddresses.path, path))
}

/** Forgets what nobody asks for any more, what was hardly asked for, and all beyond the `most` asked for. */
export async function tidyUnknownAddresses(
  tx: Db,
  { forgottenBefore, rareBefore }: { forgottenBefore: Date; rareBefore: Date },
  most: number,
): Promise<void> {
  const isRare = and(lt(unknownAddresses.hits, 3), lt(unknownAddresses.lastSeenAt, rareBefore))
  await tx.delete(unknownAddresses).where(or(lt(unknownAddresses.lastSeenAt, forgottenBefore), isRare))
  await tx.execute(sql`delete from unknown_addresses where path in (
    select path from unknown_addresses order by hits desc, last_seen_at desc offset ${most})`)
}
