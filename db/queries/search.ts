import { inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { articles } from '../schema'
import { anyOf, conditions, type SearchAsk, type SearchFilter, type SearchGroup } from './search-ask'

/** Fewer stories than these are ranked by their whole text; those behind them by their headlines alone stay out. */
export const MOST_RANKED = 200

/**
 * Whether there is such a story. Materialized, here and below, because a planner that knows of a limit reads the
 * table from one end instead of asking the index, and rare words are then found at the other end.
 */
export async function hasFound(db: Db, ask: SearchAsk): Promise<boolean> {
  const { rows } = await db.execute(sql`
    with found as materialized (select 1 from article_search s where ${conditions(ask)})
    select 1 from found limit 1`)
  return rows.length > 0
}

/** When the story came out that stands at some place among an edition's latest; undefined where there are fewer. */
export async function findMomentOf(db: Db, { locale, publishedBefore }: SearchFilter, place: number) {
  const before = publishedBefore
    ? sql`published_at < ${publishedBefore.toISOString()}`
    : sql`published_at is not null`
  const { rows } = await db.execute<{ at: string | Date | null }>(sql`
    select published_at at from article_search where locale = ${locale} and ${before}
    order by published_at desc, article_id desc offset ${place} limit 1`)
  return rows[0]?.at ? new Date(rows[0].at) : undefined
}

/** How many stories there are in each section. */
export async function listSectionCounts(db: Db, ask: SearchAsk): Promise<Map<number, number>> {
  const { rows } = await db.execute<{ id: number; count: number }>(
    sql`select s.section_id id, count(*)::int count from article_search s where ${conditions(ask)} group by 1`,
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

export type NewestCursor = { publishedAt: Date; id: number }

/** The latest stories that have enough of the groups. */
export async function listNewest(db: Db, ask: SearchAsk, after: NewestCursor | undefined, limit: number) {
  const behind = after
    ? sql`where (published_at, id) < (${after.publishedAt.toISOString()}::timestamptz, ${after.id}::int)`
    : sql``
  const { rows } = await db.execute<{ id: number; published_at: string | Date }>(sql`
    with found as materialized (
      select s.article_id id, s.published_at from article_search s where ${conditions(ask)})
    select id, published_at from found ${behind} order by published_at desc, id desc limit ${limit}`)
  return rows.map(({ id, published_at }) => ({ id, publishedAt: new Date(published_at) }))
}

/** The texts of stories, to show where in them something was found. */
export const listFoundTexts = (db: Db, ids: readonly number[]) =>
  db
    .select({
      id: articles.id,
      headline: articles.headline,
      standfirst: articles.standfirst,
      body: articles.body,
    })
    .from(articles)
    .where(inArray(articles.id, [...ids]))
    .limit(ids.length)

const recency = (at: SQL, now: Date) =>
  sql`(0.7 + 0.3 * exp(-greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - ${at})) / 86400 / 365))`

export type Ranked = { id: number; score: number }
type Named = { groups: readonly SearchGroup[]; name: string }
type RankedPage = { at: Date; after?: { score: number; id: number }; limit: number }

/**
 * How much a word counts by where it stands, as PostgreSQL wants it: D the text, C its opening, names and places,
 * B its lead, kicker and standfirst, A headlines.
 */
const places = '{0.5,0.8,1,1}'
/** The same for words that stand near each other. Small, since many such pairs add up to one. */
const nearPlaces = '{0.05,0.1,0.2,0.2}'
/** What a word is worth that has only its stem in common with what was asked. */
const STEM_SHARE = 0.5
const sum = (parts: readonly SQL[]) => sql.join([...parts], sql` + `)

/**
 * The best of some stories: rare words count more than frequent ones, words as they were written more than others of
 * their stem, those in a headline or a lead more than those behind, a word said often a little more than one said once,
 * words that stand together more than the same words far apart, and the very words as a headline most. `page.at` is the moment by which what is new counts more.
 */
export async function listRanked(
  db: Db,
  { groups, name }: Named,
  ids: readonly number[],
  { at, after, limit }: RankedPage,
): Promise<Ranked[]> {
  const ranked = sql`
    select v.article_id id, round((${scoreOf(groups)}) * ${asNamed(name)} * ${recency(sql`v.published_at`, at)} * 1000000)::float8 score
    from (select s.article_id, s.published_at, s.headline, s.headline_terms, s.stems || '' stems, s.words || '' words
      from article_search s where s.article_id = any(${sql.param([...ids])}::int[]) offset 0) v`
  const { rows } = await db.execute<Ranked>(sql`
    select id, score from (${ranked}) ranked
    where ${after ? sql`(score, id) < (${after.score}::float8, ${after.id}::int)` : sql`true`}
    order by score desc, id desc limit ${limit}`)
  return rows
}

/**
 * Of the stories that have enough of the groups as many as can be looked at closely, those first that have most in their
 * headlines. `isAll` says whether there are no more than `most` to choose from; otherwise only some of them were seen.
 */
export async function listCandidates(db: Db, ask: SearchAsk, at: Date, most: number) {
  const { groups } = ask
  // most headlines have none of it, and are not asked for each word
  const inAny = groups.map(({ stems, words }) => anyOf([...stems, ...words])).join(' | ')
  const { rows } = await db.execute<{ id: number; seen: number }>(sql`
    with found as materialized (
      select s.article_id id, s.published_at, s.headline_terms from article_search s where ${conditions(ask)})
    select f.id, (count(*) over ())::int seen from (select * from found limit ${most + 1}) f
    order by (case when f.headline_terms @@ ${inAny}::tsquery then ${inHeadline(groups, 'f')} else 0 end)
      * ${recency(sql`f.published_at`, at)} desc, f.published_at desc, f.id desc
    limit ${MOST_RANKED}`)
  return { ids: rows.map(({ id }) => id), isAll: (rows[0]?.seen ?? 0) <= most }
}

/** The latest stories that have all of the groups in their headlines. */
export async function listNamedInHeadlines(db: Db, ask: SearchAsk): Promise<number[]> {
  // materialized for the same reason as above
  const { rows } = await db.execute<{ id: number }>(sql`
    with named as materialized (
      select s.article_id id, s.published_at from article_search s
      where ${conditions({ ...ask, least: ask.groups.length }, 'headlines')})
    select id from named order by published_at desc, id desc limit ${MOST_RANKED}`)
  return rows.map(({ id }) => id)
}

/** A headline that is what was asked, word for word, goes before all others. */
const asNamed = (name: string) => sql`(case when v.headline = ${name} then 4 else 1 end)`

/** How much of what was asked stands in the headline. */
const inHeadline = (groups: readonly SearchGroup[], table: string) =>
  sum(
    groups.flatMap(({ stems, words, weight, wordWeight }) =>
      [[stems, weight] as const, ...(groups.length > 1 ? [[words, wordWeight] as const] : [])].map(
        ([ways, counts]) =>
          sql`(${sql.identifier(table)}.headline_terms @@ ${anyOf(ways)}::tsquery)::int * ${counts}::float8`,
      ),
    ),
  )

/** ts_rank of one word in a headline is between .6 and 1 for one place and many. */
function scoreOf(groups: readonly SearchGroup[]): SQL {
  const rankOf = (vector: SQL, ways: SearchGroup['stems'], weight: number) =>
    sql`${weight}::float8 * ts_rank(${places}::float4[], ${vector}, ${anyOf(ways)}::tsquery)::float8`
  const score = sum(
    groups.flatMap(({ stems, words, weight, wordWeight }) => [
      rankOf(sql`v.stems`, stems, weight * STEM_SHARE),
      // one word alone is found the same in all its forms
      ...(groups.length > 1 ? [rankOf(sql`v.words`, words, wordWeight)] : []),
    ]),
  )
  const level = sum(groups.map(({ stems }) => sql`(v.stems @@ ${anyOf(stems)}::tsquery)::int`))
  const share = sql`power((${level})::float8 / ${groups.length}::float8, 0.5)`
  // of words joined by "and" ts_rank says how near to each other they stand, those that are missing left out
  const together = groups.map(({ stems }) => `(${anyOf(stems)})`).join(' & ')
  const near =
    groups.length > 1
      ? sql`(1 + 2 * ts_rank(${nearPlaces}::float4[], v.stems, ${together}::tsquery)::float8)`
      : sql`1`
  const length = sql`(1 + 0.12 * ln(greatest(50, length(v.stems)) / 150.0))`
  const all = groups.reduce(
    (total, { weight, wordWeight }) => total + weight + (groups.length > 1 ? wordWeight : 0),
    0,
  )
  const named = sql`(1 + 1.5 * power((${inHeadline(groups, 'v')}) / ${all}::float8, 4))`
  return sql`(${score}) * ${share} * ${named} * ${near} / ${length}`
}
