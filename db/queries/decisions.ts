import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, breakingAlerts, corrections, frontSlots, previewLinks, relatedArticles } from '../schema'

export type StoryRow = NonNullable<Awaited<ReturnType<typeof lockStory>>>
/** What lists, rails and addresses say of a story: what tells which pages a change makes stale. */
export type StoryFacts = NonNullable<Awaited<ReturnType<typeof findStoryFacts>>>
type Columns = Partial<typeof articles.$inferInsert>

const rowById = (db: Db, id: number) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      status: articles.status,
      version: articles.version,
      createdBy: articles.createdBy,
      translationGroup: articles.translationGroup,
      publishedAt: articles.publishedAt,
      firstPublishedAt: articles.firstPublishedAt,
      embargoUntil: articles.embargoUntil,
      unpublishAt: articles.unpublishAt,
    })
    .from(articles)
    .where(eq(articles.id, id))
    .limit(1)

/**
 * A story that is about to be decided on, held until the transaction ends. Not its key: rows that others write about it
 * (a rail, a comment) need not wait, and two stories in each other's rails do not wait in a circle.
 */
export async function lockStory(tx: Db, id: number) {
  const [row] = await rowById(tx, id).for('no key update')
  return row
}

/** Holds those of some stories that nobody else holds now; waits for none. */
export async function lockFreeStories(tx: Db, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
    .orderBy(asc(articles.id))
    .limit(ids.length)
    .for('no key update', { skipLocked: true })
  return rows.map((row) => row.id)
}

/** A story as decisions see it, only looked at. */
export async function findStoryRow(db: Db, id: number) {
  const [row] = await rowById(db, id)
  return row
}

const idsOf = (query: ReturnType<typeof sql>) => sql<number[]>`coalesce((${query}), '[]'::json)`

export async function findStoryFacts(tx: Db, id: number) {
  const [row] = await tx
    .select({
      id: articles.id,
      locale: articles.locale,
      status: articles.status,
      kind: articles.kind,
      slug: articles.slug,
      sectionId: articles.sectionId,
      headline: articles.headline,
      shortHeadline: articles.shortHeadline,
      kicker: articles.kicker,
      standfirst: articles.standfirst,
      datelinePlace: articles.datelinePlace,
      leadMediaId: articles.leadMediaId,
      isIndexable: articles.isIndexable,
      notice: articles.notice,
      publishedAt: articles.publishedAt,
      embargoUntil: articles.embargoUntil,
      unpublishAt: articles.unpublishAt,
      significantlyUpdatedAt: articles.significantlyUpdatedAt,
      // spelt out: in a query on one table Drizzle leaves out its name, and "id" would be the inner table's
      topics: idsOf(sql`select json_agg(topic_id order by position) from article_topics
        where article_id = articles.id`),
      bylines: idsOf(
        sql`select json_agg(person_id order by position) from bylines where article_id = articles.id`,
      ),
      pins: idsOf(sql`select json_agg(related_id order by origin, position, related_id) from related_articles
        where article_id = articles.id and origin <> 'computed'`),
      corrections: sql<number>`(select count(*)::int from corrections where article_id = articles.id)`,
    })
    .from(articles)
    .where(eq(articles.id, id))
    .limit(1)
  return row
}

/** The same story in other editions, as far as readers have them or will. */
export async function listTranslationsShown(tx: Db, id: number, group: string): Promise<number[]> {
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(
      and(
        eq(articles.translationGroup, group),
        sql`${articles.id} <> ${id}`,
        inArray(articles.status, ['scheduled', 'published']),
      ),
    )
    .orderBy(asc(articles.id))
    .limit(50)
  return rows.map((row) => row.id)
}

/** Whether an alert that runs, or will, links to a story. */
export async function hasAlerts(tx: Db, articleId: number, now: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: breakingAlerts.id })
    .from(breakingAlerts)
    .where(and(eq(breakingAlerts.articleId, articleId), gt(breakingAlerts.expiresAt, now)))
    .limit(1)
  return rows.length > 0
}

/**
 * Whether the rail of what is read most may show a story: read of late, or among the latest that fill the rail up. A page
 * may be a day old and its rail two more.
 */
export async function mayBeMostRead(
  tx: Db,
  facts: { id: number; locale: string; publishedAt: Date | null },
  now: Date,
) {
  const since = new Date(now.getTime() - 3 * 86_400_000).toISOString()
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString()
  const publishedAt = facts.publishedAt?.toISOString() ?? now.toISOString()
  const { rows } = await tx.execute<{ found: boolean }>(sql`
    select exists (select 1 from view_counts where article_id = ${facts.id} and hour >= ${since})
      or (select count(*) < 30 from (select 1 from articles where locale = ${facts.locale} and id <> ${facts.id}
        and status = 'published' and published_at > ${publishedAt} and published_at <= ${dayAgo} limit 30) later) found`)
  return rows[0]?.found ?? true
}

/** Writes what was decided on the story's row. */
export async function markDecided(tx: Db, id: number, columns: Columns): Promise<void> {
  await tx.update(articles).set(columns).where(eq(articles.id, id))
}

export async function insertCorrection(tx: Db, articleId: number, text: string, now: Date): Promise<void> {
  await tx.insert(corrections).values({ articleId, text, correctedAt: now })
}

/** Takes a killed story off every front, rail and alert, and closes what showed it to outsiders. */
export async function deleteTracesOf(tx: Db, articleId: number, now: Date): Promise<void> {
  await tx.delete(frontSlots).where(eq(frontSlots.articleId, articleId))
  await tx
    .delete(relatedArticles)
    .where(or(eq(relatedArticles.articleId, articleId), eq(relatedArticles.relatedId, articleId)))
  const linked = eq(breakingAlerts.articleId, articleId)
  await tx.delete(breakingAlerts).where(and(linked, sql`${breakingAlerts.startsAt} >= ${now.toISOString()}`))
  await tx
    .update(breakingAlerts)
    .set({ expiresAt: now })
    .where(and(linked, lte(breakingAlerts.startsAt, now), gt(breakingAlerts.expiresAt, now)))
  await tx
    .update(previewLinks)
    .set({ revokedAt: now })
    .where(and(eq(previewLinks.articleId, articleId), isNull(previewLinks.revokedAt)))
}

/** What waits for somebody's answer on a story. */
export async function countOpenMatters(db: Db, articleId: number) {
  const [row] = await db
    .select({
      comments: sql<number>`(select count(*)::int from comments where article_id = articles.id
        and kind = 'comment' and parent_id is null and resolved_at is null)`,
      otherVersions: sql<number>`(select count(*)::int from other_versions
        where article_id = articles.id and resolved_at is null)`,
    })
    .from(articles)
    .where(eq(articles.id, articleId))
    .limit(1)
  return row ?? { comments: 0, otherVersions: 0 }
}
