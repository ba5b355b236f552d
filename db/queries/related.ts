import { and, asc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, relatedArticles } from '../schema'
import { prepared } from '../prepared'
import { cards, latestFirst } from './cards'
import { visibleToReaders } from './visible'

/** Stories to read next: an editor's pins first, then the computed ones, in order. */
export const listRelated = (db: Db, articleId: number, now: Date, limit: number) =>
  relatedTo(db).execute({ articleId, now: now.toISOString(), limit })

const relatedTo = prepared((db) =>
  cards(db)
    .innerJoin(relatedArticles, eq(relatedArticles.relatedId, articles.id))
    .where(
      and(
        eq(relatedArticles.articleId, sql.placeholder('articleId')),
        ne(relatedArticles.origin, 'never'),
        visibleToReaders(sql.placeholder('now')),
      ),
    )
    .orderBy(sql`${relatedArticles.origin} = 'computed'`, asc(relatedArticles.position))
    .limit(sql.placeholder('limit'))
    .prepare('list_related'),
)

/** The latest of a story's section that neither stand in its rail nor may never stand there: what fills it up. */
export const listLatestBeside = (
  db: Db,
  { id, locale, sectionId }: { id: number; locale: string; sectionId: number },
  now: Date,
  limit: number,
) => latestBeside(db).execute({ id, locale, sectionId, now: now.toISOString(), limit })

const latestBeside = prepared((db) =>
  cards(db)
    .where(
      and(
        visibleToReaders(sql.placeholder('now')),
        eq(articles.locale, sql.placeholder('locale')),
        eq(articles.sectionId, sql.placeholder('sectionId')),
        ne(articles.id, sql.placeholder('id')),
        sql`not exists (select 1 from ${relatedArticles} where ${relatedArticles.articleId} = ${sql.placeholder('id')}
          and ${relatedArticles.relatedId} = ${articles.id})`,
      ),
    )
    .orderBy(...latestFirst)
    .limit(sql.placeholder('limit'))
    .prepare('list_latest_beside'),
)

/** Words that more stories than these have tell nothing about any of them. */
const COMMON_SHARE = 0.12
const TERMS_KEPT = 25
const RAIL_KEPT = 12
/** Of the stories of one topic or person, so many of the newest are looked at. */
const SHARING_READ = 50
/** Two headlines that are so alike stand over the same story. */
const SAME_STORY = 0.8
/** Less in common than this is chance. */
const LEAST_SCORE = 0.06

/**
 * Keeps the words that tell most about some stories: often in the story (its headline counts more), rare in the
 * edition. Their weights are of length one together, so that a long story is like no more others than a short one.
 */
export async function replaceArticleTerms(db: Db, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return
  const ids = sql.param([...articleIds])
  await db.execute(sql`delete from article_terms where article_id = any(${ids}::int[])`)
  await db.execute(sql`
    insert into article_terms (term, article_id, weight)
    select lexeme, article_id, (score / sqrt(sum(score * score) over (partition by article_id)))::real from (
      select article_id, lexeme, score, row_number() over (partition by article_id order by score desc, lexeme) place from (
        select article_id, lexeme, ln(total / df) * times * 2.2 / (times + 1.2) score from (
          select s.article_id, u.lexeme, greatest(1000, coalesce(total.document_count, 0))::float8 total,
            coalesce(known.document_count, 2)::float8 df,
            (select sum(case x when 'A' then 3 when 'B' then 2 when 'C' then 2 else 1 end) from unnest(u.weights) x)::float8 times
          from article_search s cross join lateral unnest(s.stems) u
          left join search_terms total on total.locale = s.locale and total.term = ''
          left join search_terms known on known.locale = s.locale and known.term = u.lexeme
          where s.article_id = any(${ids}::int[]) and length(u.lexeme) >= 2) counted
        where df >= 2 and df < greatest(20, ${COMMON_SHARE} * total)) scored) placed
    where place <= ${TERMS_KEPT}`)
  // one that shares no word with any other is known to share none
  await db.execute(sql`
    insert into article_terms (term, article_id, weight) select '', asked.id, 0 from unnest(${ids}::int[]) asked(id)
    where not exists (select 1 from article_terms t where t.article_id = asked.id)`)
}

/**
 * Computes the related stories of some articles anew: the words that tell most about them, shared topics and people,
 * headlines that are alike but not the same, nearness in time, the same section; editions apart. An editor's pins and
 * nevers are left as they are.
 */
export async function computeRelated(db: Db, articleIds: readonly number[], now: Date): Promise<void> {
  if (articleIds.length === 0) return
  await replaceArticleTerms(db, articleIds)
  await db
    .delete(relatedArticles)
    .where(and(inArray(relatedArticles.articleId, [...articleIds]), eq(relatedArticles.origin, 'computed')))
  await db.execute(sql`
    insert into related_articles (article_id, related_id, origin, position, score)
    select story.article_id, best.id, 'computed', row_number() over (partition by story.article_id order by best.score desc, best.id desc), best.score
    from article_search story, lateral (${likeStory(now)}) best
    where story.article_id = any(${sql.param([...articleIds])}::int[])`)
}

/** The ids of the stories most like one, a draft among them, best first: to pin, or to place in its text. */
export async function listLikely(db: Db, articleId: number, now: Date): Promise<number[]> {
  await replaceArticleTerms(db, [articleId])
  const { rows } = await db.execute<{ id: number }>(sql`
    select best.id from article_search story, lateral (${likeStory(now)}) best where story.article_id = ${articleId}
    order by best.score desc, best.id desc`)
  return rows.map((row) => row.id)
}

/**
 * The stories most like the one that stands in the query as `story`. Headlines are compared only of those that have
 * something in common with it (`offset 0`): planned freely, PostgreSQL compares those of the whole edition first.
 */
const likeStory = (now: Date) => sql`
  select id, score from (
    select near.article_id id,
      (near.likeness + 0.5 * near.alike + 0.15 * near.topics + 0.05 * near.people)
        * (0.5 + 0.5 * exp(-abs(extract(epoch from near.published_at - coalesce(story.published_at, ${now.toISOString()}::timestamptz))) / 2592000))
        * case when near.section_id = story.section_id then 1.15 else 1 end score
    from (select shared.likeness, shared.topics, shared.people, other.article_id, other.published_at, other.section_id,
        similarity(other.headline, story.headline) alike
    from (
      select id, sum(likeness) likeness, sum(topics) topics, sum(people) people from (
        (select theirs.article_id id, sum(own.weight * theirs.weight) likeness, 0 topics, 0 people
          from article_terms own join article_terms theirs using (term)
          where own.article_id = story.article_id and own.term <> '' group by 1 order by 2 desc limit 150)
        union all
        ${sharing(sql`article_topics`, sql`topic_id`, sql`1, 0`)}
        union all
        ${sharing(sql`bylines`, sql`person_id`, sql`0, 1`)}
      ) found group by id
    ) shared join article_search other on other.article_id = shared.id
      where other.article_id <> story.article_id and other.locale = story.locale and ${visibleToReaders(now, 'other')}
      offset 0) near
    where near.alike < ${SAME_STORY} and not exists (
      select 1 from related_articles kept where kept.article_id = story.article_id and kept.related_id = near.article_id)
  ) scored where score >= ${LEAST_SCORE} order by score desc, id desc limit ${RAIL_KEPT}`

/** The newest stories that share a topic or a person with it, for each read from its end of an index. */
const sharing = (table: SQL, column: SQL, counts: SQL) => sql`
        (select theirs.article_id, 0, ${counts} from ${table} own, lateral (
          select article_id from ${table} same where same.${column} = own.${column}
          order by article_id desc limit ${SHARING_READ}) theirs
        where own.article_id = story.article_id)`

/** Stories whose related rail shows one of these. */
export async function listArticlesRelatedTo(db: Db, articleIds: readonly number[]): Promise<number[]> {
  if (articleIds.length === 0) return []
  const rows = await db
    .selectDistinct({ id: relatedArticles.articleId })
    .from(relatedArticles)
    .where(inArray(relatedArticles.relatedId, [...articleIds]))
    .limit(10_000)
  return rows.map((row) => row.id)
}

/** The rails of some stories, as ids in the order in which they stand, hidden stories included. */
export async function listRelatedIds(
  db: Db,
  articleIds: readonly number[],
): Promise<[id: number, rail: number[]][]> {
  if (articleIds.length === 0) return []
  return db
    .select({
      id: relatedArticles.articleId,
      rail: sql<number[]>`json_agg(${relatedArticles.relatedId}
        order by ${relatedArticles.origin} = 'computed', ${relatedArticles.position}, ${relatedArticles.relatedId})`,
    })
    .from(relatedArticles)
    .where(and(inArray(relatedArticles.articleId, [...articleIds]), ne(relatedArticles.origin, 'never')))
    .groupBy(relatedArticles.articleId)
    .limit(articleIds.length)
    .then((rows) => rows.map(({ id, rail }) => [id, rail]))
}
