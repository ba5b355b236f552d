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

/** So many stories, and so many terms, are one statement's work: none may take longer than a connection waits. */
const STORIES_AT_ONCE = 20_000
const TERMS_AT_ONCE = 100_000

/** Counts anew in how many stories each term stands, as far as readers may see them. */
export const replaceTermCounts = (db: Db, locale: string, now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(
      sql`create temp table counted_terms (term text not null, stories int not null) on commit drop`,
    )
    const parts = await countInto(tx, locale, now)
    await tx.execute(sql`delete from search_terms where locale = ${locale}`)
    await insertCounted(tx, locale, parts)
    await tx.execute(sql`drop table counted_terms`)
    await tx.execute(sql`
      insert into search_terms (locale, term, document_count, slips)
      select ${locale}, '', count(*)::int, '{}' from article_search s where s.locale = ${locale} and ${visibleToReaders(now, 's')}`)
  })

/** Counts some stories after the others; answers into how many parts the terms were put. */
async function countInto(tx: Db, locale: string, now: Date): Promise<number> {
  const { rows } = await tx.execute<{ last: number | null }>(
    sql`select max(article_id) last from article_search`,
  )
  for (let from = 0; from <= (rows[0]?.last ?? 0); from += STORIES_AT_ONCE)
    for (const [vector, sign] of [
      ['stems', ''],
      ['words', WRITTEN],
    ] as const)
      await tx.execute(sql`
        insert into counted_terms select ${sign} || u.lexeme, count(*)::int
        from article_search s, unnest(s.${sql.identifier(vector)}) u
        where s.article_id >= ${from} and s.article_id < ${from + STORIES_AT_ONCE} and s.locale = ${locale}
          and ${visibleToReaders(now, 's')} group by u.lexeme`)
  const counted = await tx.execute<{ count: number }>(sql`select count(*)::int count from counted_terms`)
  return Math.ceil((counted.rows[0]?.count ?? 0) / TERMS_AT_ONCE)
}

/** A word that stands in one story as it is written tells as much as one that stands in none. */
async function insertCounted(tx: Db, locale: string, parts: number): Promise<void> {
  for (let part = 0; part < parts; part++)
    await tx.execute(sql`
      insert into search_terms (locale, term, document_count, slips)
      select ${locale}, term, count, case when term not like ${`${WRITTEN}%`} and length(term) between 3 and 24 and count >= 2
        then term_slips(term) else '{}' end
      from (select term, sum(stories)::int count from counted_terms
        where (hashtext(term) & 1048575) % ${parts} = ${part} group by 1) summed
      where count > 1 or term not like ${`${WRITTEN}%`}`)
}
