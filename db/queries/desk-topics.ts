import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { editions, topicNames, topics } from '../schema'
import { beginsWith, behind, countUpTo, namesLock, type NameCursor } from './names'

export type TopicName = { locale: string; name: string; slug: string; standfirst: string | null }

export const listTopicsNamed = (db: Db, locale: string, name: string) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), eq(topicNames.name, name)))
    .limit(1)

/** Topics of an edition whose name begins so, however its letters are typed. */
export const listTopicsLike = (db: Db, locale: string, query: string, limit: number) =>
  db
    .select({ id: topicNames.topicId, name: topicNames.name })
    .from(topicNames)
    .where(and(eq(topicNames.locale, locale), beginsWith(topicNames.sortKey, query.trim())))
    .orderBy(sql`${topicNames.sortKey} collate "C"`, topicNames.topicId)
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
    .where(and(eq(topicNames.locale, locale), sql`starts_with(${topicNames.slug}, ${wanted})`))
    .limit(1_000)
  const slugs = new Set(taken.map(({ slug }) => slug))
  const numbered = [wanted, ...Array.from({ length: taken.length }, (_, index) => `${wanted}-${index + 2}`)]
  return numbered.find((slug) => !slugs.has(slug)) ?? `${wanted}-${taken.length + 2}`
}

/** Topics of an edition by name, with their names in all editions and how many stories each has: up to `mostStories`. */
export async function listDeskTopics(
  db: Db,
  { locale, prefix, cursor }: { locale: string; prefix: string; cursor?: NameCursor },
  { limit, mostStories }: { limit: number; mostStories: number },
) {
  const key = sql`t.sort_key collate "C"`
  const order = cursor?.isBackward ? sql`${key} desc, t.topic_id desc` : sql`${key}, t.topic_id`
  const { rows } = await db.execute<{ id: number; names: TopicName[]; stories: number }>(sql`
    select t.topic_id id, ${namesOf(sql`t.topic_id`)} names,
      ${countUpTo(mostStories, sql`article_topics s where s.topic_id = t.topic_id`)} stories
    from topic_names t
    where t.locale = ${locale} and ${beginsWith(sql`t.sort_key`, prefix)}
      and ${behind(cursor, { table: sql`topic_names`, id: sql`topic_id`, locale })}
    order by ${order} limit ${limit}`)
  return cursor?.isBackward ? rows.reverse() : rows
}

const namesOf = (id: ReturnType<typeof sql>) => sql`(
  select json_agg(json_build_object('locale', n.locale, 'name', n.name, 'slug', n.slug, 'standfirst', n.standfirst)
    order by n.locale) from topic_names n where n.topic_id = ${id})`

/** Holds back everybody else who names, merges or removes topics until the transaction ends. */
export const lockTopicNames = (tx: Db): Promise<void> => namesLock(tx, 'topics')

const topicById = (db: Db, id: number) =>
  db
    .select({ id: topics.id })
    .from(topics)
    .where(and(eq(topics.id, id), isNull(topics.mergedIntoId)))
    .limit(1)

/** A topic with its names, held; one that was merged into another is not there. */
export async function lockTopic(tx: Db, id: number): Promise<TopicName[] | undefined> {
  const [row] = await topicById(tx, id).for('update')
  return row && listNamesOfTopic(tx, id)
}

/** The same, only looked at. */
export async function findTopicNames(db: Db, id: number): Promise<TopicName[] | undefined> {
  const [row] = await topicById(db, id)
  return row && listNamesOfTopic(db, id)
}

const listNamesOfTopic = (db: Db, id: number): Promise<TopicName[]> =>
  db
    .select({
      locale: topicNames.locale,
      name: topicNames.name,
      slug: topicNames.slug,
      standfirst: topicNames.standfirst,
    })
    .from(topicNames)
    .where(eq(topicNames.topicId, id))
    .orderBy(topicNames.locale)
    .limit(50)

export async function upsertTopicName(tx: Db, topicId: number, row: TopicName): Promise<void> {
  const { locale: _locale, ...columns } = row
  await tx
    .insert(topicNames)
    .values({ ...row, topicId })
    .onConflictDoUpdate({ target: [topicNames.topicId, topicNames.locale], set: columns })
}

export async function deleteTopicName(tx: Db, topicId: number, locale: string): Promise<void> {
  await tx.delete(topicNames).where(and(eq(topicNames.topicId, topicId), eq(topicNames.locale, locale)))
}

/** Whether any story has a topic, in whatever state: in one edition, or in all. */
export async function hasStoriesAbout(db: Db, topicId: number, locale?: string): Promise<boolean> {
  const { rows } = await db.execute<{ found: boolean }>(sql`
    select exists (select 1 from article_topics s join articles a on a.id = s.article_id
      where s.topic_id = ${topicId} ${locale === undefined ? sql`` : sql`and a.locale = ${locale}`}) found`)
  return rows[0]?.found ?? false
}

/** Gives a topic's stories to another: a story that has both keeps it once. Answers how many had it. */
export async function moveStoriesAbout(tx: Db, from: number, into: number): Promise<number> {
  const doubled = await tx.execute(sql`delete from article_topics a using article_topics b
    where a.topic_id = ${from} and b.topic_id = ${into} and b.article_id = a.article_id`)
  const moved = await tx.execute(sql`update article_topics set topic_id = ${into} where topic_id = ${from}`)
  return (doubled.rowCount ?? 0) + (moved.rowCount ?? 0)
}

/** From now on a topic's id means another's; what was merged into it before goes along. */
export async function markTopicMerged(tx: Db, from: number, into: number): Promise<void> {
  await tx.delete(topicNames).where(eq(topicNames.topicId, from))
  await tx.execute(
    sql`update topics set merged_into_id = ${into} where id = ${from} or merged_into_id = ${from}`,
  )
}

export async function deleteTopic(tx: Db, id: number): Promise<void> {
  await tx.delete(topics).where(eq(topics.id, id))
}
