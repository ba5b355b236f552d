import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, articleTopics, topicNames } from '../schema'
import { visibleToReaders } from './visible'

export async function findTopic(db: Db, id: number, locale: string) {
  const [row] = await db
    .select({
      id: topicNames.topicId,
      name: topicNames.name,
      slug: topicNames.slug,
      standfirst: topicNames.standfirst,
    })
    .from(topicNames)
    .where(and(eq(topicNames.topicId, id), eq(topicNames.locale, locale)))
    .limit(1)
  return row
}

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
    .innerJoin(articleTopics, eq(articleTopics.topicId, topicNames.topicId))
    .innerJoin(
      articles,
      and(eq(articles.id, articleTopics.articleId), eq(articles.locale, locale), visibleToReaders(now)),
    )
    .where(eq(topicNames.locale, locale))
    .groupBy(topicNames.topicId, topicNames.locale)
    .orderBy(desc(sql`count(${articles.id})`), asc(topicNames.topicId))
    .limit(500)

/** What topics are called in an edition, those that have a name there. */
export const listTopicNamesById = (db: Db, locale: string, ids: readonly number[]) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), inArray(topicNames.topicId, [...ids])))
    .limit(ids.length)
