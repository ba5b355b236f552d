import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, people, personNames, topicNames } from '../schema'

/** Everybody whose byline an edition can show, in the order of their joining; the desk sorts by letters. */
export const listBylineNames = (db: Db, locale: string) =>
  db
    .select({ id: people.id, name: personNames.name })
    .from(people)
    .innerJoin(personNames, and(eq(personNames.personId, people.id), eq(personNames.locale, locale)))
    .orderBy(asc(people.id))
    .limit(2_000)

/** Names of these people in any language, for a byline that the edition itself has no name for. */
export async function listPersonNames(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: personNames.personId, locale: personNames.locale, name: personNames.name })
    .from(personNames)
    .where(inArray(personNames.personId, [...ids]))
    .limit(500)
}

/** Names of these topics in every language they have one in. */
export async function listTopicNames(db: Db, ids: readonly number[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: topicNames.topicId, locale: topicNames.locale, name: topicNames.name })
    .from(topicNames)
    .where(inArray(topicNames.topicId, [...ids]))
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
