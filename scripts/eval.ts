import { closeDatabase, database, type Db } from '@/db/client'
import { listSuggestedHeadlines } from '@/db/queries/suggestions'
import { words } from '@/lib/arabic/letters'
import { loadCorpus, readJudgements, readQueries, type Query } from './eval/corpus'
import { measureRelated, measureSet, percentiles, search, withoutStandfirsts, type Row } from './eval/measure'
import pairs from './eval/pairs.json'

const usage = `Usage: npm run eval -- FOLDER
  FOLDER  has articles.ndjson.gz, queries.ndjson and related.ndjson
Loads the articles into DATABASE_URL, or into the embedded database under DATA_DIR, unless they are there, and says how well stories
are found and how fast. Give it a database of its own.
`

const [folder] = process.argv.slice(2)
try {
  if (folder) await run(folder)
  else process.stderr.write(usage)
  process.exitCode = folder ? 0 : 2
} finally {
  await closeDatabase()
}

async function run(path: string) {
  const now = new Date()
  const idOf = await loadCorpus(path, now)
  const db = await database()
  const sets = bySet(await readQueries(path))
  const rows: Row[] = []
  for (const [name, queries] of sets) {
    const measure = (tx: Db) => measureSet(tx, name, queries, idOf, now)
    rows.push(
      name.startsWith('P') ? await withoutStandfirsts(db, [...idOf.values()], measure) : await measure(db),
    )
  }
  rows.push(await measureRelated(db, await readJudgements(path), idOf, now))
  rows.push(await measureSuggestions(await readQueries(path), now))
  print(rows)
  await printPairs(now)
}

function bySet(queries: readonly Query[]): Map<string, Query[]> {
  const sets = new Map<string, Query[]>()
  for (const query of queries) sets.set(query.set, [...(sets.get(query.set) ?? []), query])
  return sets
}

/** The first letters of each query, as they are typed. */
async function measureSuggestions(queries: readonly Query[], now: Date): Promise<Row> {
  const db = await database()
  const times: number[] = []
  for (const { q } of queries.slice(0, 150))
    for (const length of [2, 4, 7, 12]) {
      const begun = performance.now()
      await listSuggestedHeadlines(db, 'ar', words(q.slice(0, length)), now, 6)
      times.push(performance.now() - begun)
    }
  return { name: 'suggestions', queries: times.length, first: '', second: '', ...percentiles(times) }
}

function print(rows: readonly Row[]) {
  const line = (cells: readonly (string | number)[]) =>
    `${cells.map((cell, index) => (index === 0 ? String(cell).padEnd(46) : String(cell).padStart(9))).join('')}\n`
  process.stdout.write(line(['set', 'queries', 'MRR@10', 'recall@10', 'p50 ms', 'p95 ms']))
  for (const row of rows)
    process.stdout.write(line([row.name, row.queries, row.first, row.second, row.p50, row.p95]))
}

/** Whether two ways to write a word find the same first ten. */
async function printPairs(now: Date) {
  const db = await database()
  for (const [one = '', other = ''] of pairs) {
    const [left, right] = [await search(db, one, now), await search(db, other, now)]
    const isSame = left.ids.length > 0 && String(left.ids) === String(right.ids)
    process.stdout.write(`${isSame ? 'same     ' : 'DIFFERENT'} ${one} = ${other} (${left.ids.length})\n`)
  }
}
