import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, relatedArticles } from '../schema'
import { prepared } from '../prepared'
import { cards } from './cards'
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

/**
 * Computes the related stories of some articles anew, by shared topics (rare ones weigh more), the same section and
 * nearness in time; editions apart; an editor's pins and nevers are left as they are.
 */
export async function computeRelated(db: Db, articleIds: readonly number[], now: Date): Promise<void> {
  if (articleIds.length === 0) return
  await db
    .delete(relatedArticles)
    .where(and(inArray(relatedArticles.articleId, [...articleIds]), eq(relatedArticles.origin, 'computed')))
  await db.execute(sql`
    insert into related_articles (article_id, related_id, origin, position, score)
    select story.id, best.id, 'computed', row_number() over (partition by story.id order by best.score desc, best.id desc), best.score
    from articles story, lateral (
      select candidate.id, (
        coalesce((select sum(1 / ln(2 + uses.n)) from article_topics own
          join article_topics theirs on theirs.topic_id = own.topic_id and theirs.article_id = candidate.id
          cross join lateral (select count(*) n from article_topics where topic_id = own.topic_id) uses
          where own.article_id = story.id), 0)
        + case when candidate.section_id = story.section_id then 0.25 else 0 end)
        * (0.5 + 0.5 * exp(-abs(extract(epoch from candidate.published_at - story.published_at)) / 2592000)) score
      from (
        (select id, section_id, published_at from articles
          where section_id = story.section_id and locale = story.locale and ${visibleToReaders(now)}
          order by published_at desc limit 60)
        union
        (select articles.id, section_id, published_at from articles join article_topics t on t.article_id = articles.id
          where t.topic_id in (select topic_id from article_topics where article_id = story.id)
            and locale = story.locale and ${visibleToReaders(now)}
          order by published_at desc limit 120)
      ) candidate
      where candidate.id <> story.id
        and not exists (select 1 from related_articles kept where kept.article_id = story.id and kept.related_id = candidate.id)
      order by score desc, candidate.id desc limit 8) best
    where story.id = any(${sql.param([...articleIds])}::int[])`)
}

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
