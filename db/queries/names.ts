import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import type { Db } from '../client'
import { sortKeyOf } from '../schema/columns'

/** Where a page of a list by name begins: behind the row with this id, or before it when one goes back. */
export type NameCursor = { id: number; isBackward: boolean }

/** The last character there is: nothing that begins with a text stands behind the text with this after it. */
const LAST = '\u{10FFFF}'

/** Names that begin so, found along the index of a column of sort keys. */
export const beginsWith = (column: SQL | SQLWrapper, prefix: string): SQL => {
  const from = sortKeyOf(sql`${prefix}::text`)
  return sql`(${column} collate "C" >= ${from} and ${column} collate "C" < ${from} || ${LAST})`
}

/** What stands beyond a cursor in the order of names; everything where its row has gone meanwhile. */
export function behind(
  cursor: NameCursor | undefined,
  { table, id, locale }: { table: SQL; id: SQL; locale: string },
): SQL {
  if (!cursor) return sql`true`
  const at = sql`(select sort_key from ${table} where ${id} = ${cursor.id} and locale = ${locale})`
  return cursor.isBackward
    ? sql`(t.sort_key collate "C", t.${id}) < (coalesce(${at}, ${LAST}), ${cursor.id})`
    : sql`(t.sort_key collate "C", t.${id}) > (coalesce(${at}, ''), ${cursor.id})`
}

/** Counts rows, but never more than it takes to say "many". */
export const countUpTo = (most: number, rows: SQL): SQL =>
  sql`(select count(*)::int from (select 1 from ${rows} limit ${most + 1}) few)`

/** Any numbers, the same everywhere. */
const LOCKS = { topics: 7_351_011, people: 7_351_012, sections: 7_351_013, pages: 7_351_014 }

/** Of two who name things at once the second sees what the first has named. */
export async function namesLock(tx: Db, what: keyof typeof LOCKS): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS[what]})`)
}
