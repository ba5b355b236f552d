import { asc } from 'drizzle-orm'
import type { Db } from '../client'
import { editions } from '../schema'

/** All editions in their order, also those that readers do not see. */
export const listDeskEditions = (db: Db) =>
  db
    .select({
      locale: editions.locale,
      name: editions.name,
      direction: editions.direction,
      isEnabled: editions.isEnabled,
    })
    .from(editions)
    .orderBy(asc(editions.position), asc(editions.locale))
    .limit(50)

type Edition = Pick<typeof editions.$inferInsert, 'locale' | 'name' | 'direction' | 'isEnabled'>

/** Writes the editions in this order; those that are not there yet begin. */
export async function upsertEditions(db: Db, rows: readonly Edition[]): Promise<void> {
  for (const [position, { locale, name, direction, isEnabled }] of rows.entries())
    await db
      .insert(editions)
      .values({ locale, name, direction, isEnabled, position })
      .onConflictDoUpdate({ target: editions.locale, set: { name, isEnabled, position } })
}
