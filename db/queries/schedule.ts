import { and, eq, gt, inArray, min, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'

/**
 * When the set of visible stories of an edition changes by itself next: a scheduled story appears, an embargo lifts,
 * a story is taken down. A page that lists stories must not be kept past it.
 */
export async function findNextScheduledChange(db: Db, locale: string, now: Date): Promise<Date | undefined> {
  // one question for each moment: each is the head of an index
  const next = (column: Moment): SQL =>
    sql`(${db
      .select({ at: min(column) })
      .from(articles)
      .where(
        and(
          eq(articles.locale, locale),
          gt(column, now),
          inArray(articles.status, ['published', 'scheduled']),
        ),
      )})`
  const earliest = sql<Date | null>`least(${next(articles.publishedAt)}, ${next(articles.embargoUntil)}, ${next(articles.unpublishAt)})`
  const [row] = await db.select({ at: earliest.mapWith(articles.publishedAt) }).from(sql`(values (1)) as one`)
  return row?.at ?? undefined
}

type Moment = typeof articles.publishedAt | typeof articles.embargoUntil | typeof articles.unpublishAt
