import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articleMedia,
  articles,
  articleTopics,
  bylines,
  drafts,
  editions,
  media,
  people,
  relatedArticles,
  sectionNames,
  sections,
  topics,
  users,
} from '../schema'

export type WritingRow = NonNullable<Awaited<ReturnType<typeof lockWriting>>>
export type StoredStoryRow = NonNullable<Awaited<ReturnType<typeof findStoredStory>>>

/** A story that is about to be written on, held until the transaction ends, with its draft if there is one. */
export async function lockWriting(tx: Db, id: number) {
  // first the lock, then the words: a joined row is read before the wait for the lock, and stays as it was then
  await tx.select({ id: articles.id }).from(articles).where(eq(articles.id, id)).limit(1).for('update')
  return findWriting(tx, id)
}

/** The same, only looked at. */
export async function findWriting(db: Db, id: number) {
  const [row] = await writing(db, id)
  return row
}

const writing = (db: Db, id: number) =>
  db
    .select({
      id: articles.id,
      locale: articles.locale,
      status: articles.status,
      version: articles.version,
      createdBy: articles.createdBy,
      translationGroup: articles.translationGroup,
      draft: drafts.content,
      draftUpdatedAt: drafts.updatedAt,
    })
    .from(articles)
    .leftJoin(drafts, eq(drafts.articleId, articles.id))
    .where(eq(articles.id, id))
    .limit(1)

const idsOf = (query: ReturnType<typeof sql>) => sql<number[]>`coalesce((${query}), '[]'::json)`
const relatedOf = (origin: 'pinned' | 'never') =>
  idsOf(sql`select json_agg(${relatedArticles.relatedId} order by ${relatedArticles.position}, ${relatedArticles.relatedId})
    from ${relatedArticles} where ${relatedArticles.articleId} = ${articles.id} and ${relatedArticles.origin} = ${origin}`)
const { search: _search, ...articleColumns } = getTableColumns(articles)

/** A story's row with all the ids that hang on it: what readers have, or would have. */
export async function findStoredStory(db: Db, id: number) {
  const [row] = await db
    .select({
      ...articleColumns,
      direction: editions.direction,
      createdByName: users.name,
      bylines: idsOf(sql`select json_agg(${bylines.personId} order by ${bylines.position})
        from ${bylines} where ${bylines.articleId} = ${articles.id}`),
      topics: idsOf(sql`select json_agg(${articleTopics.topicId} order by ${articleTopics.position})
        from ${articleTopics} where ${articleTopics.articleId} = ${articles.id}`),
      pins: relatedOf('pinned'),
      nevers: relatedOf('never'),
    })
    .from(articles)
    .innerJoin(editions, eq(editions.locale, articles.locale))
    .leftJoin(users, eq(users.id, articles.createdBy))
    .where(eq(articles.id, id))
    .limit(1)
  return row
}

/** The stories that are one story in several editions, held so that no edition gets it twice. */
export const lockTranslations = (tx: Db, group: string) =>
  tx
    .select({ id: articles.id, locale: articles.locale })
    .from(articles)
    .where(eq(articles.translationGroup, group))
    .orderBy(asc(articles.id))
    .limit(100)
    .for('update')

export async function upsertDraft(tx: Db, row: typeof drafts.$inferInsert): Promise<void> {
  const { articleId: _articleId, ...columns } = row
  await tx.insert(drafts).values(row).onConflictDoUpdate({ target: drafts.articleId, set: columns })
}

/** An edition that is switched on, with the section that a story stands in until somebody chooses one. */
export async function findEditionToWriteIn(db: Db, locale: string) {
  const [row] = await db
    .select({
      locale: editions.locale,
      sectionId: sql<number | null>`(select ${sections.id} from ${sections} left join ${sectionNames}
        on ${sectionNames.sectionId} = ${sections.id} and ${sectionNames.locale} = ${editions.locale}
        order by ${sectionNames.sectionId} is null, ${sections.position}, ${sections.id} limit 1)`,
    })
    .from(editions)
    .where(and(eq(editions.locale, locale), eq(editions.isEnabled, true)))
    .limit(1)
  return row
}

export async function hasSectionNamed(db: Db, sectionId: number, locale: string): Promise<boolean> {
  const rows = await db
    .select({ id: sectionNames.sectionId })
    .from(sectionNames)
    .where(and(eq(sectionNames.sectionId, sectionId), eq(sectionNames.locale, locale)))
    .limit(1)
  return rows.length > 0
}

const referred = { sections, people, topics, media, articles } as const
export type Referred = keyof typeof referred

/** Which of these ids are there. */
export async function listExisting(db: Db, what: Referred, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const table = referred[what]
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(inArray(table.id, [...ids]))
    .limit(ids.length)
  return rows.map((row) => row.id)
}

const mergeable = { people, topics } as const

/**
 * What these ids stand for now, in their order and each once: somebody or something may have been merged into another.
 * Held against merging until the transaction ends.
 */
export async function listStandIns(tx: Db, what: keyof typeof mergeable, ids: readonly number[]) {
  if (ids.length === 0) return []
  const table = mergeable[what]
  const rows = await tx
    .select({ id: table.id, standsFor: sql<number>`coalesce(${table.mergedIntoId}, ${table.id})` })
    .from(table)
    .where(inArray(table.id, [...ids]))
    .orderBy(asc(table.id))
    .limit(ids.length)
    .for('key share')
  const meant = new Map(rows.map((row) => [row.id, row.standsFor]))
  return [...new Set(ids.flatMap((id) => meant.get(id) ?? []))]
}

/** Writes anew what hangs on a story: only what is given. */
export async function replaceParts(
  tx: Db,
  articleId: number,
  parts: { bylines?: number[]; topics?: number[]; media?: number[] },
): Promise<void> {
  if (parts.bylines) {
    await tx.delete(bylines).where(eq(bylines.articleId, articleId))
    const rows = parts.bylines.map((personId, position) => ({ articleId, personId, position }))
    if (rows.length > 0) await tx.insert(bylines).values(rows)
  }
  if (parts.topics) {
    await tx.delete(articleTopics).where(eq(articleTopics.articleId, articleId))
    const rows = parts.topics.map((topicId, position) => ({ articleId, topicId, position }))
    if (rows.length > 0) await tx.insert(articleTopics).values(rows)
  }
  if (parts.media) {
    await tx.delete(articleMedia).where(eq(articleMedia.articleId, articleId))
    const rows = parts.media.map((mediaId) => ({ articleId, mediaId }))
    if (rows.length > 0) await tx.insert(articleMedia).values(rows)
  }
}

/** What an editor says about the stories beside this one; a computed neighbour makes way for it. */
export async function replacePinned(
  tx: Db,
  articleId: number,
  { pins, nevers }: { pins: readonly number[]; nevers: readonly number[] },
): Promise<void> {
  const said = [...pins, ...nevers]
  const mine = eq(relatedArticles.articleId, articleId)
  await tx.delete(relatedArticles).where(and(mine, inArray(relatedArticles.origin, ['pinned', 'never'])))
  if (said.length === 0) return
  await tx.delete(relatedArticles).where(and(mine, inArray(relatedArticles.relatedId, said)))
  await tx
    .insert(relatedArticles)
    .values([
      ...pins.map((relatedId, position) => ({ articleId, relatedId, origin: 'pinned' as const, position })),
      ...nevers.map((relatedId, position) => ({ articleId, relatedId, origin: 'never' as const, position })),
    ])
}
