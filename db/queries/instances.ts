import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { instances } from '../schema'

type Said = { id: string; name: string; applied: number }

/** An instance says that it lives and what it has applied; the time is the database's, whatever its own clock says. */
export async function upsertInstance(db: Db, { id, name, applied }: Said): Promise<void> {
  await db
    .insert(instances)
    .values({ id, name, applied })
    .onConflictDoUpdate({ target: instances.id, set: { applied, seenAt: sql`now()` } })
}

/** Those that were heard of within so many seconds, by name. */
export const listInstances = (db: Db, withinSeconds: number) =>
  db
    .select({
      name: instances.name,
      applied: instances.applied,
      silentSeconds: sql<number>`extract(epoch from now() - ${instances.seenAt})::float8`,
    })
    .from(instances)
    .where(sql`${instances.seenAt} > now() - make_interval(secs => ${withinSeconds})`)
    .orderBy(asc(instances.name), asc(instances.id))
    .limit(1_000)

export async function deleteInstance(db: Db, id: string): Promise<void> {
  await db.delete(instances).where(eq(instances.id, id))
}

export async function deleteSilentInstances(db: Db, seconds: number): Promise<void> {
  await db.delete(instances).where(sql`${instances.seenAt} < now() - make_interval(secs => ${seconds})`)
}
