import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, breakingAlerts, users, waitingAlerts } from '../schema'

/** Alerts that wait for a second pair of eyes, who has waited longest first; of one edition, or of all. */
export const listWaitingAlerts = (db: Db, locale: string | undefined, limit: number) =>
  db
    .select({
      id: waitingAlerts.id,
      locale: waitingAlerts.locale,
      text: waitingAlerts.text,
      level: waitingAlerts.level,
      articleId: waitingAlerts.articleId,
      headline: articles.headline,
      minutes: waitingAlerts.minutes,
      amends: waitingAlerts.amends,
      /** What readers have meanwhile. */
      amendedText: breakingAlerts.text,
      raisedBy: waitingAlerts.raisedBy,
      raisedByName: users.name,
      raisedAt: waitingAlerts.raisedAt,
    })
    .from(waitingAlerts)
    .leftJoin(articles, eq(articles.id, waitingAlerts.articleId))
    .leftJoin(users, eq(users.id, waitingAlerts.raisedBy))
    .leftJoin(breakingAlerts, eq(breakingAlerts.id, waitingAlerts.amends))
    .where(locale === undefined ? undefined : eq(waitingAlerts.locale, locale))
    .orderBy(asc(waitingAlerts.raisedAt), asc(waitingAlerts.id))
    .limit(limit)

export async function countWaitingAlerts(db: Db, locale: string): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(waitingAlerts)
    .where(eq(waitingAlerts.locale, locale))
  return row?.count ?? 0
}

export async function insertWaitingAlert(db: Db, alert: typeof waitingAlerts.$inferInsert): Promise<number> {
  const [row] = await db.insert(waitingAlerts).values(alert).returning({ id: waitingAlerts.id })
  return row?.id ?? 0
}

/** One that waits, held with all alerts of its edition until the transaction ends. */
export async function lockWaitingAlert(db: Db, id: number) {
  await db.execute(sql`select 1 from editions
    where locale = (select locale from waiting_alerts where id = ${id}) for no key update`)
  const [row] = await db
    .select({
      locale: waitingAlerts.locale,
      text: waitingAlerts.text,
      level: waitingAlerts.level,
      articleId: waitingAlerts.articleId,
      minutes: waitingAlerts.minutes,
      amends: waitingAlerts.amends,
      raisedBy: waitingAlerts.raisedBy,
    })
    .from(waitingAlerts)
    .where(eq(waitingAlerts.id, id))
    .limit(1)
  return row
}

export async function deleteWaitingAlert(db: Db, id: number): Promise<void> {
  await db.delete(waitingAlerts).where(eq(waitingAlerts.id, id))
}
