import { and, asc, desc, eq, gt, like, lt, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, redirects } from '../schema'

/** The order of letters' numbers, the same in every database; the index redirects_order is made with it. */
const ordered = sql`${redirects.fromPath} collate "C"`

export type Target = { toPath: string; articleId: null } | { toPath: null; articleId: number }

/** A page of redirects in the order of their addresses, those that begin with `prefix`; behind or before one of them. */
export async function listRedirects(
  db: Db,
  { prefix, after, before }: { prefix?: string; after?: string; before?: string },
  limit: number,
) {
  const rows = await db
    .select({
      fromPath: redirects.fromPath,
      toPath: redirects.toPath,
      articleId: redirects.articleId,
      headline: articles.headline,
      locale: articles.locale,
      createdAt: redirects.createdAt,
    })
    .from(redirects)
    .leftJoin(articles, eq(articles.id, redirects.articleId))
    .where(
      and(
        prefix ? like(ordered, `${prefix.replace(/[\\%_]/g, '\\$&')}%`) : undefined,
        after === undefined ? undefined : gt(ordered, after),
        before === undefined ? undefined : lt(ordered, before),
      ),
    )
    .orderBy(before === undefined ? asc(ordered) : desc(ordered))
    .limit(limit)
  return before === undefined ? rows : rows.reverse()
}

export type RedirectRow = Awaited<ReturnType<typeof listRedirects>>[number]

/** Nobody else changes redirects until this transaction ends: what two people write at once must not make a circle. */
export async function lockRedirects(tx: Db): Promise<void> {
  await tx.execute(sql`lock table ${redirects} in share row exclusive mode`)
}

export async function insertRedirect(tx: Db, fromPath: string, target: Target): Promise<void> {
  await tx.insert(redirects).values({ fromPath, ...target })
}

export async function deleteRedirect(tx: Db, fromPath: string) {
  const [row] = await tx
    .delete(redirects)
    .where(eq(redirects.fromPath, fromPath))
    .returning({ toPath: redirects.toPath, articleId: redirects.articleId })
  return row
}

/** What led to a path leads on to where that one goes, so that nobody is sent on twice; answers how many there were. */
export async function markRedirectsOnward(tx: Db, path: string, target: Target): Promise<number> {
  const rows = await tx
    .update(redirects)
    .set(target)
    .where(eq(redirects.toPath, path))
    .returning({ fromPath: redirects.fromPath })
  return rows.length
}

/** A story of an edition that may be led to: one that is out, or was. */
export async function findStoryToLeadTo(db: Db, id: number) {
  const [row] = await db
    .select({ id: articles.id, locale: articles.locale })
    .from(articles)
    .where(
      and(
        eq(articles.id, id),
        or(
          eq(articles.status, 'published'),
          eq(articles.status, 'scheduled'),
          eq(articles.status, 'withdrawn'),
        ),
      ),
    )
    .limit(1)
  return row
}
