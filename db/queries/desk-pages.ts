import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { staticPages } from '../schema'
import { namesLock } from './names'

/** The pages of an edition in their order, without their text. */
export const listDeskPages = (db: Db, locale: string) =>
  db
    .select({
      id: staticPages.id,
      slug: staticPages.slug,
      headline: staticPages.headline,
      isInFooter: staticPages.isInFooter,
      updatedAt: staticPages.updatedAt,
    })
    .from(staticPages)
    .where(eq(staticPages.locale, locale))
    .orderBy(asc(staticPages.position), asc(staticPages.id))
    .limit(200)

export type DeskPageRow = NonNullable<Awaited<ReturnType<typeof findDeskPage>>>

const pageById = (db: Db, id: number) =>
  db
    .select({
      id: staticPages.id,
      locale: staticPages.locale,
      slug: staticPages.slug,
      headline: staticPages.headline,
      standfirst: staticPages.standfirst,
      body: staticPages.body,
      isInFooter: staticPages.isInFooter,
      updatedAt: staticPages.updatedAt,
    })
    .from(staticPages)
    .where(eq(staticPages.id, id))
    .limit(1)

export async function findDeskPage(db: Db, id: number) {
  const [row] = await pageById(db, id)
  return row
}

/** The same, held until the transaction ends. */
export async function lockPage(tx: Db, id: number) {
  const [row] = await pageById(tx, id).for('update')
  return row
}

/** Holds back everybody else who makes, moves or removes pages until the transaction ends. */
export const lockPages = (tx: Db): Promise<void> => namesLock(tx, 'pages')

export async function hasPageSlug(db: Db, locale: string, slug: string): Promise<boolean> {
  const mine = and(eq(staticPages.locale, locale), eq(staticPages.slug, slug))
  return (await db.select({ id: staticPages.id }).from(staticPages).where(mine).limit(1)).length > 0
}

/** Pages of all editions that have one of these slugs: each other's translations. */
export async function listPagesBySlug(db: Db, slugs: readonly string[]): Promise<number[]> {
  const rows = await db
    .select({ id: staticPages.id })
    .from(staticPages)
    .where(inArray(staticPages.slug, [...slugs]))
    .limit(200)
  return rows.map((row) => row.id)
}

export async function insertPageAtEnd(
  tx: Db,
  row: Omit<typeof staticPages.$inferInsert, 'position'>,
): Promise<number> {
  const last = sql<number>`(select coalesce(max(position), -1) + 1 from static_pages where locale = ${row.locale})`
  const [written] = await tx
    .insert(staticPages)
    .values({ ...row, position: last })
    .returning({ id: staticPages.id })
  if (!written) throw new Error('A page was not written')
  return written.id
}

export async function markPage(
  tx: Db,
  id: number,
  columns: Partial<Omit<typeof staticPages.$inferInsert, 'id' | 'locale'>>,
): Promise<void> {
  await tx.update(staticPages).set(columns).where(eq(staticPages.id, id))
}

export async function markPageOrder(tx: Db, ids: readonly number[]): Promise<void> {
  await tx.execute(sql`update static_pages set position = array_position(${sql.param([...ids])}::int[], id) - 1
    where id = any(${sql.param([...ids])}::int[])`)
}

export async function deletePage(tx: Db, id: number): Promise<void> {
  await tx.delete(staticPages).where(eq(staticPages.id, id))
}
