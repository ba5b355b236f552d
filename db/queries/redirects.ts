import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { lockRedirects } from './desk-redirects'

/** Where an old address went: a path of this site. */
export async function findRedirect(db: Db, fromPath: string) {
  const [row] = await db
    .execute<{ to_path: string | null; article_id: number | null }>(
      sql`select to_path, article_id from redirects where from_path = ${fromPath} limit 1`,
    )
    .then((result) => result.rows)
  return row && { toPath: row.to_path, articleId: row.article_id }
}

/** How many spellings of one old address an import may have left. */
const MOST_ALIKE = 20

/** An old address that was cut short on its way: the one redirect that begins with it, if it is the only one. */
export async function findRedirectByPrefix(db: Db, prefix: string) {
  const escaped = prefix.replace(/[\\%_]/g, '\\$&')
  // of many that begin so none is meant, and they need not all be read to know it
  const { rows } = await db.execute<{ to_path: string | null; article_id: number | null; found: number }>(
    sql`select to_path, article_id, sum(count(*)) over ()::int found from (
        select to_path, article_id from redirects where from_path collate "C" like ${`${escaped}%`} limit ${MOST_ALIKE}
      ) alike group by 1, 2 limit 2`,
  )
  const [only] = rows
  return rows.length === 1 && only && only.found < MOST_ALIKE
    ? { toPath: only.to_path, articleId: only.article_id }
    : undefined
}

/**
 * Writes down that what lived at one path lives at another now. Whatever led to the old one leads to the new one at
 * once, so that nobody is sent on twice, and nothing leads away from the new one.
 */
export async function markAddressMoved(tx: Db, from: string, to: string): Promise<void> {
  if (from === to) return
  await lockRedirects(tx)
  await markAddressRetold(tx, from, to)
  await tx.execute(sql`insert into redirects (from_path, to_path) values (${from}, ${to})
    on conflict (from_path) do update set to_path = excluded.to_path, article_id = null`)
}

/** The same where the old path finds its way by itself: only what led to it is led on. */
export async function markAddressRetold(tx: Db, from: string, to: string): Promise<void> {
  await markAddressTaken(tx, to)
  await tx.execute(sql`update redirects set to_path = ${to} where to_path = ${from}`)
}

/** Something lives at a path now: nothing leads away from it. */
export async function markAddressTaken(tx: Db, path: string): Promise<void> {
  await tx.execute(sql`delete from redirects where from_path = ${path}`)
}

/** Nothing lives at a path any more: nobody is sent there to find nothing. */
export async function markAddressGone(tx: Db, path: string): Promise<void> {
  await tx.execute(sql`delete from redirects where to_path = ${path}`)
}
