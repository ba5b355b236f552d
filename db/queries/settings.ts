import { eq } from 'drizzle-orm'
import type { Db } from '../client'
import { settings } from '../schema'

export async function findSetting(db: Db, key: string): Promise<unknown> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, key))
    .limit(1)
  return row?.value
}

/** Writes a setting that is not there yet; one that is stays as it is. */
export async function insertSetting(db: Db, key: string, value: unknown, now: Date): Promise<void> {
  await db.insert(settings).values({ key, value, updatedAt: now }).onConflictDoNothing()
}
