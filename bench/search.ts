import { closeDatabase, openDatabase } from '@/db/client'
import { listSuggestedHeadlines } from '@/db/queries/suggestions'
import { getSearchPage } from '@/features/search/for-readers'
import { countTerms } from '@/features/search/keep-index'
import { getSite } from '@/features/settings/site'
import { words } from '@/lib/arabic/letters'
import { loadCorpus, readQueries } from '@/scripts/eval/corpus'
import { percentiles, search } from '@/scripts/eval/measure'
import { asks, type Asked } from './search/asks'
import { multiplyStories } from './search/multiply'
import { setUpWorkbench, table } from './support'

const usage = `Usage: npm run bench:search -- FOLDER
  FOLDER  has articles.ndjson.gz and queries.ndjson
Says how fast stories are found among BENCH_STORIES (500,000) of them: the articles of the folder, repeated with altered words.
Fills a PostgreSQL of its own, or DATABASE_URL, where the stories stay for the next time.
`
const STORIES = Number(process.env.BENCH_STORIES ?? 500_000)

const [folder] = process.argv.slice(2)
if (folder) await run(folder)
else process.stderr.write(usage)
process.exitCode = folder ? 0 : 2

async function run(path: string) {
  const bench = process.env.DATABASE_URL ? undefined : await setUpWorkbench()
  try {
    process.env.DATABASE_URL ??= bench?.databaseUrl
    await fill(path)
    table(await measured(asks(await readQueries(path))))
  } finally {
    await closeDatabase()
    await bench?.putAway()
  }
}

async function fill(path: string) {
  const { db, pool } = await openDatabase()
  const { rows } = await pool.query('select count(*)::int count from articles')
  if (rows[0].count >= STORIES) return
  const now = new Date()
  await loadCorpus(path, now)
  await multiplyStories(process.env.DATABASE_URL ?? '', STORIES)
  await countTerms(db, now)
  await pool.query('vacuum analyze')
}

async function measured(sets: readonly Asked[]) {
  const { db } = await openDatabase()
  const [site, now] = [await getSite('ar'), new Date()]
  if (!site) throw new Error('There is no Arabic edition')
  const ways: Record<string, (text: string) => Promise<unknown>> = {
    'first ten': (text) => search(db, text, now),
    'whole page': (text) => getSearchPage(site, { q: text }, now),
    'newest first': (text) => getSearchPage(site, { q: text, sort: 'newest' }, now),
    suggestions: (text) => listSuggestedHeadlines(db, 'ar', words(text.slice(0, 7)), now, 6),
  }
  const rows: Record<string, string | number>[] = []
  for (const { name, texts, by } of sets)
    for (const way of by) {
      const times: number[] = []
      for (const text of texts) {
        const begun = performance.now()
        await ways[way]?.(text)
        times.push(performance.now() - begun)
      }
      rows.push({ asked: name, way, queries: times.length, ...percentiles(times) })
    }
  return rows
}
