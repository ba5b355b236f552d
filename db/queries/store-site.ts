import { and, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { breakingAlerts, editions, staticPages } from '../schema'

export async function insertEditions(db: Db, rows: (typeof editions.$inferInsert)[]): Promise<void> {
  await db.insert(editions).values(rows).onConflictDoNothing()
}

/** A page that is not news; one with the same slug is left as it is and answers nothing. */
export async function insertStaticPage(
  db: Db,
  row: typeof staticPages.$inferInsert,
): Promise<number | undefined> {
  const [written] = await db
    .insert(staticPages)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: staticPages.id })
  return written?.id
}

/** Writes a page over if nobody changed it since `unchangedSince`; answers whether it did. */
export async function markStaticPageRewritten(
  db: Db,
  id: number,
  columns: Pick<typeof staticPages.$inferInsert, 'headline' | 'standfirst' | 'body' | 'updatedAt'>,
  unchangedSince: Date,
): Promise<boolean> {
  const written = await db
    .update(staticPages)
    .set(columns)
    .where(and(eq(staticPages.id, id), lte(staticPages.updatedAt, unchangedSince)))
    .returning({ id: staticPages.id })
  return written.length === 1
}

export async function insertAlerts(db: Db, rows: (typeof breakingAlerts.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await db.insert(breakingAlerts).values(rows)
}

/** Any number, the same everywhere: of two instances that find an empty site, one fills it and the other sees that. */
const SITE_LOCK = 7_351_003

export async function lockSite(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(${SITE_LOCK})`)
}
