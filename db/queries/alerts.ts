import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, breakingAlerts, sectionNames } from '../schema'
import { visibleToReaders } from './visible'

export type AlertRow = Awaited<ReturnType<typeof listRunningAlerts>>[number]

/** The alerts that run at this moment, at most eight, in the desk's order. A link to a hidden story is left out. */
export const listRunningAlerts = (db: Db, locale: string, now: Date) =>
  db
    .select({
      id: breakingAlerts.id,
      text: breakingAlerts.text,
      level: breakingAlerts.level,
      url: breakingAlerts.url,
      startsAt: breakingAlerts.startsAt,
      expiresAt: breakingAlerts.expiresAt,
      articleId: articles.id,
      articleSlug: articles.slug,
      sectionSlug: sectionNames.slug,
    })
    .from(breakingAlerts)
    .leftJoin(articles, and(eq(articles.id, breakingAlerts.articleId), visibleToReaders(now)))
    .leftJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(
      and(
        eq(breakingAlerts.locale, locale),
        lte(breakingAlerts.startsAt, now),
        gt(breakingAlerts.expiresAt, now),
      ),
    )
    .orderBy(asc(breakingAlerts.position), sql`${breakingAlerts.startsAt} desc`)
    .limit(8)

/** When the ticker of an edition changes by itself next: an alert that begins or one that expires. */
export async function findNextAlertChange(db: Db, locale: string, now: Date): Promise<Date | undefined> {
  const moment = now.toISOString()
  const [row] = await db
    .select({
      at: sql<Date | null>`min(case when ${breakingAlerts.startsAt} > ${moment} then ${breakingAlerts.startsAt}
        else ${breakingAlerts.expiresAt} end)`.mapWith(breakingAlerts.startsAt),
    })
    .from(breakingAlerts)
    .where(and(eq(breakingAlerts.locale, locale), gt(breakingAlerts.expiresAt, now)))
  return row?.at ?? undefined
}
