import { sql } from 'drizzle-orm'
import type { Db } from '../client'
import { visibleToReaders } from './visible'

/** Stands before a word as it is written, among the stems. */
export const WRITTEN = '='

/** In how many stories terms stood when the clock last counted; what is in none of them is left out. */
export async function listTermCounts(
  db: Db,
  locale: string,
  terms: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ term: string; count: number }>(sql`
    select term, document_count count from search_terms
    where locale = ${locale} and term = any(${sql.param([...terms])}::text[])`)
  return new Map(rows.map((row) => [row.term, row.count]))
}

/** In how many stories a term stands now: for one that the clock has not counted yet. */
export async function countStoriesWith(db: Db, locale: string, term: string, now: Date): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int count from article_search s
    where s.locale = ${locale} and s.stems @@ ${`'${term.replaceAll("'", "''")}'`}::tsquery and ${visibleToReaders(now, 's')}`)
  return rows[0]?.count ?? 0
}

/** How many stories of an edition there are to be found. */
export async function findStoryCount(db: Db, locale: string): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(
    sql`select document_count count from search_terms where locale = ${locale} and term = ''`,
  )
  return rows[0]?.count ?? 0
}

/** Terms that a slip of the finger makes of these, the most frequent first. */
export async function listNearTerms(db: Db, locale: string, terms: readonly string[], least: number) {
  const { rows } = await db.execute<{ asked: string; term: string; count: number }>(sql`
    select asked.term asked, near.term, near.document_count count
    from unnest(${sql.param([...terms])}::text[]) asked(term), lateral (
      select term, document_count from search_terms t
      where t.locale = ${locale} and t.slips && term_slips(asked.term) and t.term <> asked.term and t.document_count >= ${least}
      order by document_count desc limit 12) near`)
  return rows
}

/** Counts anew in how many stories each term stands, as far as readers may see them. */
export async function replaceTermCounts(db: Db, locale: string, now: Date): Promise<void> {
  await db.execute(sql`delete from search_terms where locale = ${locale}`)
  await db.execute(sql`
    insert into search_terms (locale, term, document_count, slips)
    select ${locale}, term, count, case when length(term) between 3 and 24 and count >= 2 then term_slips(term) else '{}' end
    from (select u.lexeme term, count(*)::int count from article_search s, unnest(s.stems) u
      where s.locale = ${locale} and ${visibleToReaders(now, 's')} group by 1) counted`)
  await db.execute(sql`
    insert into search_terms (locale, term, document_count, slips)
    select ${locale}, ${WRITTEN} || term, count, '{}' from (
      select u.lexeme term, count(*)::int count from article_search s, unnest(s.words) u
      where s.locale = ${locale} and ${visibleToReaders(now, 's')} group by 1) counted where count > 1`)
  await db.execute(sql`
    insert into search_terms (locale, term, document_count, slips)
    select ${locale}, '', count(*)::int, '{}' from article_search s where s.locale = ${locale} and ${visibleToReaders(now, 's')}`)
}
