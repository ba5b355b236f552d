import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
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

/** Columns of an alert as the desk sees it; its story is named whether or not readers may see it now. */
const deskColumns = {
  id: breakingAlerts.id,
  locale: breakingAlerts.locale,
  text: breakingAlerts.text,
  level: breakingAlerts.level,
  articleId: breakingAlerts.articleId,
  headline: articles.headline,
  startsAt: breakingAlerts.startsAt,
  expiresAt: breakingAlerts.expiresAt,
}

export type DeskAlert = Awaited<ReturnType<typeof listDeskAlerts>>[number]

/** An edition's alerts for the desk: those that run, in their order, or those that are over, latest first. */
export const listDeskAlerts = (db: Db, locale: string, now: Date, which: 'running' | 'over', limit: number) =>
  db
    .select(deskColumns)
    .from(breakingAlerts)
    .leftJoin(articles, eq(articles.id, breakingAlerts.articleId))
    .where(
      and(
        eq(breakingAlerts.locale, locale),
        which === 'running' ? gt(breakingAlerts.expiresAt, now) : lte(breakingAlerts.expiresAt, now),
      ),
    )
    .orderBy(
      ...(which === 'running'
        ? [asc(breakingAlerts.position), desc(breakingAlerts.startsAt)]
        : [desc(breakingAlerts.expiresAt), desc(breakingAlerts.id)]),
    )
    .limit(limit)

/** Alerts that run in any edition, those that end first before the others. */
export const listAlertsForHome = (db: Db, now: Date, limit: number) =>
  db
    .select({
      id: breakingAlerts.id,
      locale: breakingAlerts.locale,
      text: breakingAlerts.text,
      expiresAt: breakingAlerts.expiresAt,
    })
    .from(breakingAlerts)
    .where(and(lte(breakingAlerts.startsAt, now), gt(breakingAlerts.expiresAt, now)))
    .orderBy(asc(breakingAlerts.expiresAt), asc(breakingAlerts.id))
    .limit(limit)

/** Lets one change of an edition's alerts happen at a time. Answers whether there is such an edition. */
export async function lockEditionAlerts(db: Db, locale: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from editions where locale = ${locale} for no key update`)
  return rows.length > 0
}

/** One alert, held with all of its edition until the transaction ends. */
export async function lockAlert(db: Db, id: number) {
  await db.execute(sql`select 1 from editions
    where locale = (select locale from breaking_alerts where id = ${id}) for no key update`)
  const [row] = await db
    .select({
      locale: breakingAlerts.locale,
      text: breakingAlerts.text,
      level: breakingAlerts.level,
      articleId: breakingAlerts.articleId,
      startsAt: breakingAlerts.startsAt,
      expiresAt: breakingAlerts.expiresAt,
    })
    .from(breakingAlerts)
    .where(eq(breakingAlerts.id, id))
    .limit(1)
  return row
}

export type NewAlert = Pick<
  typeof breakingAlerts.$inferInsert,
  'locale' | 'text' | 'startsAt' | 'expiresAt'
> & {
  level: 'urgent' | 'notice'
  articleId: number | null
}

/** Puts an alert before all others of its edition; answers its id. */
export async function insertAlert(db: Db, alert: NewAlert): Promise<number> {
  const first = sql`(select coalesce(min(a.position), 1) - 1 from breaking_alerts a where a.locale = ${alert.locale})`
  const [row] = await db
    .insert(breakingAlerts)
    .values({ ...alert, position: first })
    .returning({ id: breakingAlerts.id })
  return row?.id ?? 0
}

export async function markAlert(
  db: Db,
  id: number,
  change: Partial<Omit<NewAlert, 'locale' | 'startsAt'>>,
): Promise<void> {
  await db.update(breakingAlerts).set(change).where(eq(breakingAlerts.id, id))
}

/** Numbers alerts in the order of their ids here. */
export async function markAlertOrder(db: Db, ids: readonly number[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db.update(breakingAlerts).set({ position }).where(eq(breakingAlerts.id, id))
}

/** Whether readers may see a story of an edition now. */
export async function isOutIn(db: Db, locale: string, articleId: number, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.id, articleId), eq(articles.locale, locale), visibleToReaders(now)))
    .limit(1)
  return rows.length > 0
}
