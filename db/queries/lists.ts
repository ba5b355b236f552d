import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, bylines, corrections, people, personNames, sectionNames, topicNames } from '../schema'
import { visibleToReaders } from './visible'

export async function findTopic(db: Db, id: number, locale: string) {
  const [row] = await db
    .select({ id: topicNames.topicId, name: topicNames.name, slug: topicNames.slug, standfirst: topicNames.standfirst })
    .from(topicNames)
    .where(and(eq(topicNames.topicId, id), eq(topicNames.locale, locale)))
    .limit(1)
  return row
}

export async function findPerson(db: Db, slug: string, locale: string) {
  const [row] = await db
    .select({
      id: people.id,
      slug: people.slug,
      portraitId: people.portraitId,
      name: personNames.name,
      role: personNames.role,
      bio: personNames.bio,
    })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .where(eq(people.slug, slug))
    .limit(1)
  return row
}

/** The people of an edition who have bylines there, with how many stories of theirs readers may see. */
export const listPeople = (db: Db, locale: string, now: Date) =>
  db
    .select({
      slug: people.slug,
      name: personNames.name,
      role: personNames.role,
      portraitId: people.portraitId,
      stories: sql<number>`count(${articles.id})::int`,
    })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .innerJoin(bylines, eq(bylines.personId, people.id))
    .innerJoin(articles, and(eq(articles.id, bylines.articleId), eq(articles.locale, locale), visibleToReaders(now)))
    .groupBy(people.id, personNames.personId, personNames.locale)
    .orderBy(desc(sql`count(${articles.id})`), asc(people.id))
    .limit(500)

/** The topics of an edition by how many stories readers may see under them. */
export const listTopics = (db: Db, locale: string, now: Date) =>
  db
    .select({
      id: topicNames.topicId,
      name: topicNames.name,
      slug: topicNames.slug,
      stories: sql<number>`count(${articles.id})::int`,
    })
    .from(topicNames)
    .innerJoin(sql`article_topics`, sql`article_topics.topic_id = ${topicNames.topicId}`)
    .innerJoin(articles, and(sql`${articles.id} = article_topics.article_id`, eq(articles.locale, locale), visibleToReaders(now)))
    .where(eq(topicNames.locale, locale))
    .groupBy(topicNames.topicId, topicNames.locale)
    .orderBy(desc(sql`count(${articles.id})`), asc(topicNames.topicId))
    .limit(500)

/** Corrections of stories that readers may see, latest first. */
export const listCorrections = (db: Db, locale: string, now: Date, { limit, offset }: { limit: number; offset: number }) =>
  db
    .select({
      id: corrections.id,
      text: corrections.text,
      correctedAt: corrections.correctedAt,
      articleId: articles.id,
      headline: articles.headline,
      slug: articles.slug,
      locale: articles.locale,
      sectionSlug: sectionNames.slug,
      sectionName: sectionNames.name,
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(and(eq(articles.locale, locale), visibleToReaders(now)))
    .orderBy(desc(corrections.correctedAt), desc(corrections.id))
    .limit(limit)
    .offset(offset)

export async function countCorrections(db: Db, locale: string, now: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .where(and(eq(articles.locale, locale), visibleToReaders(now)))
  return row?.count ?? 0
}

/** Where an old address went: a path of this site. */
export async function findRedirect(db: Db, fromPath: string) {
  const [row] = await db.execute<{ to_path: string | null; article_id: number | null }>(
    sql`select to_path, article_id from redirects where from_path = ${fromPath} limit 1`,
  ).then((result) => result.rows)
  return row && { toPath: row.to_path, articleId: row.article_id }
}

/** An old address that was cut short on its way: the one redirect that begins with it, if it is the only one. */
export async function findRedirectByPrefix(db: Db, prefix: string) {
  const escaped = prefix.replace(/[\\%_]/g, '\\$&')
  const { rows } = await db.execute<{ to_path: string | null; article_id: number | null }>(
    sql`select distinct to_path, article_id from redirects where from_path like ${`${escaped}%`} limit 2`,
  )
  const [only] = rows
  return rows.length === 1 && only ? { toPath: only.to_path, articleId: only.article_id } : undefined
}
