import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { topicNames } from '../schema'
import { countedNow } from './story-counts'

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
export async function listTopics(db: Db, locale: string, now: Date) {
  type Row = { id: number; name: string; slug: string; stories: number }
  const { rows } = await db.execute<Row>(sql`
    select names.topic_id id, names.name, names.slug, counted.stories
    from topic_names names join ${countedNow('topic', locale, now)} counted on counted.id = names.topic_id
    where names.locale = ${locale} order by counted.stories desc, names.topic_id limit 500`)
  return rows
}

/** What topics are called in an edition, those that have a name there. */
export const listTopicNamesById = (db: Db, locale: string, ids: readonly number[]) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), inArray(topicNames.topicId, [...ids])))
    .limit(ids.length)
