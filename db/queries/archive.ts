import { and, asc, desc, eq, gte, lt, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'
import { visibleToReaders } from './visible'

type Span = { from: Date; before: Date }

/** The days of a span on which stories came out, by the newsroom's calendar, with how many. At most two years of them. */
export function listStoryDays(db: Db, locale: string, { from, before }: Span, timeZone: string, now: Date) {
  const day = sql<string>`to_char(${articles.publishedAt} at time zone ${timeZone}, 'YYYY-MM-DD')`
  return db
    .select({ day, stories: sql<number>`count(*)::int` })
    .from(articles)
    .where(
      and(
        eq(articles.locale, locale),
        gte(articles.publishedAt, from),
        lt(articles.publishedAt, before),
        visibleToReaders(now),
      ),
    )
    .groupBy(sql`1`)
    .orderBy(sql`1 desc`)
    .limit(732)
}

/** When the first story of an edition came out. */
export async function findFirstPublishedAt(db: Db, locale: string, now: Date): Promise<Date | undefined> {
  return findMoment(db, locale, now, 'first')
}

/** When the last story before a moment came out. */
export const findPublishedBefore = (db: Db, locale: string, moment: Date, now: Date) =>
  findMoment(db, locale, now, 'last', lt(articles.publishedAt, moment))

/** When the next story, from a moment on, came out. */
export const findPublishedFrom = (db: Db, locale: string, moment: Date, now: Date) =>
  findMoment(db, locale, now, 'first', gte(articles.publishedAt, moment))

async function findMoment(
  db: Db,
  locale: string,
  now: Date,
  which: 'first' | 'last',
  where?: ReturnType<typeof lt>,
) {
  const [row] = await db
    .select({ publishedAt: articles.publishedAt })
    .from(articles)
    .where(and(eq(articles.locale, locale), visibleToReaders(now), where))
    .orderBy(which === 'first' ? asc(articles.publishedAt) : desc(articles.publishedAt))
    .limit(1)
  return row?.publishedAt ?? undefined
}
