import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../client'
import { houseSpellings } from '../schema'

export const listHouseSpellings = (db: Db, locale: string) =>
  db
    .select({
      id: houseSpellings.id,
      wrong: houseSpellings.wrong,
      right: houseSpellings.right,
      note: houseSpellings.note,
    })
    .from(houseSpellings)
    .where(and(eq(houseSpellings.locale, locale), eq(houseSpellings.isEnabled, true)))
    .orderBy(asc(houseSpellings.wrong))
    .limit(5_000)

type NewSpelling = Pick<typeof houseSpellings.$inferInsert, 'locale' | 'wrong' | 'right' | 'note'>

/** Keeps a spelling; what was said of the same word before is written over. */
export async function upsertHouseSpelling(db: Db, row: NewSpelling): Promise<number | undefined> {
  const { right, note } = row
  const [written] = await db
    .insert(houseSpellings)
    .values(row)
    .onConflictDoUpdate({
      target: [houseSpellings.locale, houseSpellings.wrong],
      set: { right, note, isEnabled: true },
    })
    .returning({ id: houseSpellings.id })
  return written?.id
}

export async function deleteHouseSpelling(db: Db, id: number) {
  const [row] = await db
    .delete(houseSpellings)
    .where(eq(houseSpellings.id, id))
    .returning({ wrong: houseSpellings.wrong, right: houseSpellings.right, locale: houseSpellings.locale })
  return row
}
