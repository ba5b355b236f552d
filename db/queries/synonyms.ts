import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { searchSynonyms } from '../schema'

export type SynonymRow = Awaited<ReturnType<typeof listSynonyms>>[number]

const columns = { id: searchSynonyms.id, words: searchSynonyms.words, isOneWay: searchSynonyms.isOneWay }

export const listSynonyms = (db: Db, locale: string) =>
  db
    .select(columns)
    .from(searchSynonyms)
    .where(eq(searchSynonyms.locale, locale))
    .orderBy(searchSynonyms.id)
    .limit(2_000)

export async function insertSynonyms(db: Db, row: typeof searchSynonyms.$inferInsert): Promise<number> {
  const [written] = await db.insert(searchSynonyms).values(row).returning({ id: searchSynonyms.id })
  return written?.id ?? 0
}

export async function deleteSynonyms(db: Db, id: number) {
  const [row] = await db.delete(searchSynonyms).where(eq(searchSynonyms.id, id)).returning({
    locale: searchSynonyms.locale,
    words: searchSynonyms.words,
    isOneWay: searchSynonyms.isOneWay,
  })
  return row
}

/** Any number, the same everywhere: two who add the same group add it once. */
const SYNONYMS_LOCK = 7_351_017

export async function lockSynonyms(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${SYNONYMS_LOCK})`)
}
