import pg from 'pg'
import { loadCorpus } from '@/scripts/eval/corpus'
import { closeDatabase, openDatabase } from '@/db/client'
import { countTerms } from '@/features/search/keep-index'
import { copies, cuts, fixtures, names } from './statements'

/** Fills a database with the articles of a folder, with what is related to each and what counts their words. */
export async function fillBase(url: string, folder: string): Promise<void> {
  process.env.DATABASE_URL = url
  const { db } = await openDatabase()
  try {
    const now = new Date()
    await loadCorpus(folder, now)
    await countTerms(db, now)
  } finally {
    await closeDatabase()
  }
}

/**
 * Brings a copy of the base to so many stories: leaves some out, or repeats them with the headline of one over the text of
 * another. What is repeated never leaves PostgreSQL, which is faster than COPY by way of a client.
 */
export async function grow(url: string, stories: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const all = async (statements: readonly string[]) => {
    for (const statement of statements) {
      const begun = performance.now()
      await client.query(statement)
      if (process.env.BENCH_VERBOSE)
        console.log(((performance.now() - begun) / 1000).toFixed(1), statement.slice(0, 70))
    }
  }
  try {
    const { rows } = await client.query('select max(id)::int last from articles')
    const last: number = rows[0].last
    if (stories < last) await all(cuts(stories))
    // no triggers: what they would keep in step is written here
    await all(['set session_replication_role = replica', "set maintenance_work_mem = '2GB'", 'set jit = off'])
    await all([...names, ...fixtures])
    const indexes = await client.query<{ name: string; made: string }>(indexesOf, [FILLED])
    await all(indexes.rows.map(({ name }) => `drop index ${name}`))
    await all(copies(Math.min(last, stories), stories))
    await all(indexes.rows.map(({ made }) => made))
    await all(["select setval(pg_get_serial_sequence('articles', 'id'), (select max(id) from articles))"])
    await all(['reset all', 'vacuum analyze'])
  } finally {
    await client.end()
  }
}

/** An index is made anew in a fraction of the time that it takes to keep it while rows come. */
const FILLED = ['articles', 'article_search', 'bylines', 'article_topics', 'related_articles', 'drafts']
const indexesOf = `select indexrelid::regclass::text name, pg_get_indexdef(indexrelid) made from pg_index
  where indrelid = any($1::regclass[]) and not indisunique`
