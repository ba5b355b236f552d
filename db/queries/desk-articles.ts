import { and, desc, eq, gte, inArray, like, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import {
  articles,
  articleTopics,
  bylines,
  savedFilters,
  sectionNames,
  users,
  type ArticleKind,
  type ArticleStatus,
} from '../schema'
import { visibleToReaders } from './visible'

export type DeskFilter = {
  status?: ArticleStatus
  locale?: string
  sectionId?: number
  kind?: ArticleKind
  createdBy?: string
  personId?: number
  topicId?: number
  /** Changed in this span; `until` is not in it. */
  from?: Date
  until?: Date
  /** Words that are in it, as queries of the index: all their forms, and the headline's as they are typed. */
  words?: { stems: string; typed: string }
  isUndecided?: boolean
  /** Whose drafts may be shown: a reporter's own. Everybody's where it is not set. */
  onlyDraftsOf?: string
}

/** Where a page of the list begins: behind this story, or before it when one goes back. */
export type Cursor = { touchedAt: Date; id: number; isBackward: boolean }

/** A story that is out, on which somebody has gone on writing since the last decision. */
const isUndecided = sql<boolean>`(${articles.status} in ('published', 'scheduled') and ${articles.isUndecided})`

/** Stories for the desk, latest change first: one more than asked tells that there are others. */
export async function listDeskArticles(
  db: Db,
  filter: DeskFilter,
  cursor: Cursor | undefined,
  limit: number,
) {
  const forward = [desc(articles.touchedAt), desc(articles.id)]
  const rows = await db
    .select({
      id: articles.id,
      locale: articles.locale,
      kind: articles.kind,
      status: articles.status,
      headline: articles.headline,
      kicker: articles.kicker,
      sectionName: sectionNames.name,
      authorName: users.name,
      touchedAt: articles.touchedAt,
      publishedAt: articles.publishedAt,
      isUndecided,
      translations: sql<string[]>`array(select o.locale from articles o
        where o.translation_group = ${articles.translationGroup} and o.id <> ${articles.id} order by 1 limit 9)`,
    })
    .from(articles)
    .leftJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .leftJoin(users, eq(users.id, articles.createdBy))
    .where(and(...conditions(filter), cursor && beyond(cursor)))
    .orderBy(...(cursor?.isBackward ? [articles.touchedAt, articles.id] : forward))
    .limit(limit)
  return cursor?.isBackward ? rows.reverse() : rows
}

export type DeskArticleRow = Awaited<ReturnType<typeof listDeskArticles>>[number]

function beyond({ touchedAt, id, isBackward }: Cursor): SQL {
  const at = touchedAt.toISOString()
  return isBackward
    ? sql`(${articles.touchedAt}, ${articles.id}) > (${at}::timestamptz, ${id}::int)`
    : sql`(${articles.touchedAt}, ${articles.id}) < (${at}::timestamptz, ${id}::int)`
}

function conditions(filter: DeskFilter): (SQL | undefined)[] {
  const { status, locale, sectionId, kind, createdBy, personId, topicId, from, until, words } = filter
  return [
    status && eq(articles.status, status),
    locale ? eq(articles.locale, locale) : undefined,
    sectionId ? eq(articles.sectionId, sectionId) : undefined,
    kind && eq(articles.kind, kind),
    createdBy ? eq(articles.createdBy, createdBy) : undefined,
    from && gte(articles.touchedAt, from),
    until && lt(articles.touchedAt, until),
    words && hasWords(words),
    filter.isUndecided ? isUndecided : undefined,
    personId
      ? sql`exists (select 1 from ${bylines} where article_id = ${articles.id} and person_id = ${personId})`
      : undefined,
    topicId
      ? sql`exists (select 1 from ${articleTopics} where article_id = ${articles.id} and topic_id = ${topicId})`
      : undefined,
    filter.onlyDraftsOf
      ? or(inArray(articles.status, ['published', 'withdrawn']), eq(articles.createdBy, filter.onlyDraftsOf))
      : undefined,
  ]
}

const hasWords = ({ stems, typed }: { stems: string; typed: string }) =>
  sql`${articles.id} in (select article_id from article_search s where s.stems @@ ${stems}::tsquery
    union all select article_id from article_search s where s.headline_terms @@ ${typed}::tsquery)`

const beginsWith = (prefix: string) =>
  like(sql`lower(${articles.headline})`, `${prefix.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)

type Suggested = {
  locale: string
  prefix: string
  words?: { stems: string; typed: string }
  ids?: readonly number[]
}

/** Stories that readers may see with these words, or whose headline begins so, latest first; of these ids where they are given. */
export const listSuggestedArticles = (
  db: Db,
  { locale, prefix, words, ids }: Suggested,
  now: Date,
  limit: number,
) =>
  db
    .select({
      id: articles.id,
      headline: articles.headline,
      sectionName: sectionNames.name,
      publishedAt: articles.publishedAt,
      status: articles.status,
    })
    .from(articles)
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(
      and(
        eq(articles.locale, locale),
        visibleToReaders(now),
        ids && inArray(articles.id, [...ids]),
        or(
          /^\d{1,9}$/.test(prefix) ? eq(articles.id, Number(prefix)) : undefined,
          beginsWith(prefix),
          words && hasWords(words),
        ),
      ),
    )
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit)

export const listSavedFilters = (db: Db, userId: string) =>
  db
    .select({ id: savedFilters.id, name: savedFilters.name, query: savedFilters.query })
    .from(savedFilters)
    .where(eq(savedFilters.userId, userId))
    .orderBy(savedFilters.name)
    .limit(50)

/** Keeps a filter under a name; the same name is written over. */
export async function upsertSavedFilter(db: Db, userId: string, name: string, query: string): Promise<void> {
  await db
    .insert(savedFilters)
    .values({ userId, name, query })
    .onConflictDoUpdate({ target: [savedFilters.userId, savedFilters.name], set: { query } })
}

export async function deleteSavedFilter(db: Db, userId: string, id: number): Promise<boolean> {
  const rows = await db
    .delete(savedFilters)
    .where(and(eq(savedFilters.userId, userId), eq(savedFilters.id, id)))
    .returning({ id: savedFilters.id })
  return rows.length > 0
}

export type TranslationState = 'missing' | 'there' | 'behind'

/**
 * Published stories of an edition and their counterparts in another, latest first; those that stand so. Which ones they
 * are is found in indexes alone, what they say is read for a page of them.
 */
export async function listTranslationStates(
  db: Db,
  { from, to, state }: { from: string; to: string; state: TranslationState },
  beforeId: number,
  limit: number,
) {
  const isBehind = sql`o.touched_at < coalesce(a.significantly_updated_at, a.published_at)`
  const other = sql`select 1 from articles o where o.translation_group = a.translation_group and o.locale = ${to}`
  const conditions = {
    missing: sql`not exists (${other})`,
    there: sql`a.is_translated and exists (${other})`,
    behind: sql`a.is_translated and exists (${other} and ${isBehind})`,
  }
  const { rows } = await db.execute<{
    id: number
    headline: string
    created_by: string | null
    published_at: Date | null
    other_id: number | null
    other_headline: string | null
    other_status: ArticleStatus | null
    is_behind: boolean
  }>(sql`
    with found as materialized (
      select a.id from articles a
      where a.locale = ${from} and a.status = 'published' and a.id < ${beforeId} and ${conditions[state]}
      order by a.id desc limit ${limit})
    select a.id, a.headline, a.created_by, a.published_at,
      o.id other_id, o.headline other_headline, o.status other_status, coalesce(${isBehind}, false) is_behind
    from found join articles a on a.id = found.id
      left join articles o on o.translation_group = a.translation_group and o.locale = ${to}
    order by a.id desc`)
  return rows
}
