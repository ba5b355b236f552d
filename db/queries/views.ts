import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '../client'
import { articles, sectionNames, sections, viewCounts } from '../schema'
import { cardColumns } from './cards'
import { visibleToReaders } from './visible'

/** Adds page views to the hour that began at `hour`. Stories that are not there are passed over. */
export async function addViews(db: Db, hour: Date, views: ReadonlyMap<number, number>): Promise<void> {
  if (views.size === 0) return
  const ids = [...views.keys()]
  const counts = [...views.values()]
  await db.execute(sql`
    insert into view_counts (article_id, hour, views)
    select seen.id, ${hour.toISOString()}, seen.views
    from unnest(${sql.param(ids)}::int[], ${sql.param(counts)}::int[]) seen(id, views) join articles on articles.id = seen.id
    on conflict (article_id, hour) do update set views = view_counts.views + excluded.views`)
}

/** The stories read most since a moment, newer hours weighing more: an hour's views lose half their weight in 12 hours. */
export function listMostRead(
  db: Db,
  { locale, sectionId, since }: { locale: string; sectionId?: number; since: Date },
  now: Date,
  limit: number,
) {
  const weight = sql`sum(${viewCounts.views} * exp(-0.0578 * extract(epoch from ${now.toISOString()}::timestamptz - ${viewCounts.hour}) / 3600))`
  return db
    .select(cardColumns)
    .from(viewCounts)
    .innerJoin(articles, eq(articles.id, viewCounts.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .innerJoin(
      sectionNames,
      and(eq(sectionNames.sectionId, articles.sectionId), eq(sectionNames.locale, articles.locale)),
    )
    .where(
      and(
        gte(viewCounts.hour, since),
        eq(articles.locale, locale),
        sectionId ? eq(articles.sectionId, sectionId) : undefined,
        visibleToReaders(now),
      ),
    )
    .groupBy(articles.id, sections.id, sectionNames.sectionId, sectionNames.locale)
    .orderBy(desc(weight), desc(articles.id))
    .limit(limit)
}
