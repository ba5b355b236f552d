import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'

/**
 * When the set of visible stories of an edition changes by itself next: a scheduled story appears, an embargo lifts,
 * a story is taken down. A page that lists stories must not be kept past it.
 */
export async function findNextScheduledChange(db: Db, locale: string, now: Date): Promise<Date | undefined> {
  const moment = now.toISOString()
  const later = (
    column: typeof articles.publishedAt | typeof articles.embargoUntil | typeof articles.unpublishAt,
  ) => sql`min(${column}) filter (where ${column} > ${moment})`
  const [row] = await db
    .select({
      at: sql<Date | null>`least(${later(articles.publishedAt)}, ${later(articles.embargoUntil)}, ${later(articles.unpublishAt)})`.mapWith(
        articles.publishedAt,
      ),
    })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        sql`${articles.status} in ('published', 'scheduled')`,
        sql`(${articles.publishedAt} > ${moment} or ${articles.embargoUntil} > ${moment} or ${articles.unpublishAt} > ${moment})`,
      ),
    )
  return row?.at ?? undefined
}
