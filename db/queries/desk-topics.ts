import { and, eq, like, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { editions, topicNames } from '../schema'

const prefixOf = (query: string) => `${query.trim().replace(/[\\%_]/g, '\\$&')}%`

export const listTopicsNamed = (db: Db, locale: string, name: string) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), eq(topicNames.name, name)))
    .limit(1)

export const listTopicsLike = (db: Db, locale: string, query: string, limit: number) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), like(topicNames.name, prefixOf(query))))
    .orderBy(topicNames.name)
    .limit(limit)

/** A slug that no topic of the edition has yet; undefined where there is no such edition. */
export async function findFreeTopicSlug(db: Db, locale: string, wanted: string): Promise<string | undefined> {
  const known = await db
    .select({ locale: editions.locale })
    .from(editions)
    .where(eq(editions.locale, locale))
    .limit(1)
  if (known.length === 0) return undefined
  const taken = await db
    .select({ slug: topicNames.slug })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), like(topicNames.slug, prefixOf(wanted))))
    .limit(1_000)
  const slugs = new Set(taken.map(({ slug }) => slug))
  const numbered = [wanted, ...Array.from({ length: taken.length }, (_, index) => `${wanted}-${index + 2}`)]
  return numbered.find((slug) => !slugs.has(slug)) ?? `${wanted}-${taken.length + 2}`
}

/** Topics with their names in all editions and how many stories each has, in pages by name. */
export async function listDeskTopics(
  db: Db,
  locale: string,
  query: string,
  afterName: string,
  limit: number,
) {
  const { rows } = await db.execute<{
    id: number
    sort: string
    names: { locale: string; name: string; slug: string; standfirst: string | null }[]
    stories: number
  }>(sql`
    select t.topic_id id, t.name sort,
      (select json_agg(json_build_object('locale', n.locale, 'name', n.name, 'slug', n.slug, 'standfirst', n.standfirst))
        from topic_names n where n.topic_id = t.topic_id) names,
      (select count(*)::int from article_topics s where s.topic_id = t.topic_id) stories
    from topic_names t
    where t.locale = ${locale} and t.name like ${prefixOf(query)} and t.name > ${afterName}
    order by t.name limit ${limit}`)
  return rows
}
