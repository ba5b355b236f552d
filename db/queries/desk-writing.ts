import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, people, personNames, topicNames, topics } from '../schema'

/** Everybody whose byline an edition can show, in the order of their joining; the desk sorts by letters. */
export const listBylineNames = (db: Db, locale: string) =>
  db
    .select({ id: people.id, name: personNames.name })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .orderBy(asc(people.id))
    .limit(2_000)

/** Names of these people in any language, for a byline that the edition itself has no name for; of who they were merged into. */
export async function listPersonNames(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: people.id, locale: personNames.locale, name: personNames.name })
    .from(people)
    .innerJoin(personNames, eq(personNames.personId, sql`coalesce(${people.mergedIntoId}, ${people.id})`))
    .where(inArray(people.id, [...ids]))
    .limit(500)
}

/** Names of these topics in every language they have one in; of what they were merged into. */
export async function listTopicNames(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: topics.id, locale: topicNames.locale, name: topicNames.name })
    .from(topics)
    .innerJoin(topicNames, eq(topicNames.topicId, sql`coalesce(${topics.mergedIntoId}, ${topics.id})`))
    .where(inArray(topics.id, [...ids]))
    .limit(500)
}

/** What these stories are called, whatever their state. */
export async function listHeadlines(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: articles.id, headline: articles.headline, status: articles.status })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
    .limit(200)
}
