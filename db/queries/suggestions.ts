import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { visibleToReaders } from './visible'

/** Among so many of the latest stories a beginning that many headlines have is soon found. */
const LATEST = 1_500
const MOST_WORDS = 8

type SuggestedRow = {
  id: number
  locale: string
  headline: string
  slug: string
  sectionSlug: string
  sectionName: string
}

/**
 * The latest stories whose headlines have these words, the last of which may still be being typed. The latest are looked
 * through first; only where they do not fill the list is the index asked, for what by then is rare.
 */
export async function listSuggestedHeadlines(
  db: Db,
  locale: string,
  typed: readonly string[],
  now: Date,
  limit: number,
): Promise<SuggestedRow[]> {
  const words = typed.slice(0, MOST_WORDS)
  const asked = words
    .map((word, index) => `'${word.replaceAll("'", "''")}'${index === words.length - 1 ? ':*' : ''}`)
    .join(' & ')
  const visible = visibleToReaders(now, 's')
  const shown = (found: ReturnType<typeof sql>) => sql`
    select a.id, a.locale, coalesce(a.short_headline, a.headline) headline, a.slug, n.slug "sectionSlug", n.name "sectionName"
    from (${found}) found join articles a on a.id = found.article_id
    join section_names n on n.section_id = a.section_id and n.locale = a.locale
    order by found.published_at desc, a.id desc`
  const latest = sql`select * from (
      select s.article_id, s.published_at, s.headline_terms from article_search s
      where s.locale = ${locale} and ${visible} order by s.published_at desc, s.article_id desc limit ${LATEST}) s
    where s.headline_terms @@ ${asked}::tsquery limit ${limit}`
  const { rows } = await db.execute<SuggestedRow>(shown(latest))
  if (rows.length === limit) return rows
  // materialized, or the planner goes through all stories from the latest on
  const all = sql`with indexed as materialized (select s.article_id, s.published_at from article_search s
      where s.locale = ${locale} and s.headline_terms @@ ${asked}::tsquery and ${visible})
    select * from indexed order by published_at desc, article_id desc limit ${limit}`
  return (await db.execute<SuggestedRow>(shown(all))).rows
}
