import { asc, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, articleSearch, articleTopics, bylines, personNames, topicNames } from '../schema'

/** What a story is found by, as its texts stand. */
export type TextToIndex = Awaited<ReturnType<typeof listTextsToIndex>>[number]
/** The same, read: vectors are written as PostgreSQL writes them. */
export type IndexedText = {
  articleId: number
  termsVersion: number
  headline: string
  headlineTerms: string
  stems: string
  words: string
}

const namesOf = (query: ReturnType<typeof sql>) => sql<string[]>`coalesce((${query}), '[]'::json)`

export const listTextsToIndex = (db: Db, articleIds: readonly number[]) =>
  db
    .select({
      articleId: articles.id,
      locale: articles.locale,
      headline: articles.headline,
      shortHeadline: articles.shortHeadline,
      kicker: articles.kicker,
      standfirst: articles.standfirst,
      datelinePlace: articles.datelinePlace,
      body: articles.body,
      people: namesOf(sql`select json_agg(${personNames.name}) from ${bylines} join ${personNames}
        on ${personNames.personId} = ${bylines.personId} and ${personNames.locale} = ${articles.locale}
        where ${bylines.articleId} = ${articles.id}`),
      topics: namesOf(sql`select json_agg(${topicNames.name}) from ${articleTopics} join ${topicNames}
        on ${topicNames.topicId} = ${articleTopics.topicId} and ${topicNames.locale} = ${articles.locale}
        where ${articleTopics.articleId} = ${articles.id}`),
    })
    .from(articles)
    .where(inArray(articles.id, [...articleIds]))
    .limit(articleIds.length)

/** Writes what was read; the rows are there since the stories are. */
export async function markIndexed(db: Db, rows: readonly IndexedText[]): Promise<void> {
  if (rows.length === 0) return
  const column = (name: keyof IndexedText) => sql.param(rows.map((row) => row[name]))
  await db.execute(sql`
    update article_search set terms_version = read.version, headline = read.headline,
      headline_terms = read.headline_terms::tsvector, stems = read.stems::tsvector, words = read.words::tsvector
    from unnest(${column('articleId')}::int[], ${column('termsVersion')}::int[], ${column('headline')}::text[],
      ${column('headlineTerms')}::text[], ${column('stems')}::text[], ${column('words')}::text[])
      read(id, version, headline, headline_terms, stems, words)
    where article_search.article_id = read.id`)
}

/** Stories that another version of the analysis read, the latest first. */
export async function listOutdated(db: Db, termsVersion: number, limit: number): Promise<number[]> {
  const rows = await db
    .select({ id: articleSearch.articleId })
    .from(articleSearch)
    .where(ne(articleSearch.termsVersion, termsVersion))
    .orderBy(sql`${articleSearch.publishedAt} desc nulls last`, asc(articleSearch.articleId))
    .limit(limit)
  return rows.map((row) => row.id)
}
