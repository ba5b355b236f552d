import { spawnSync } from 'node:child_process'
import { request } from 'node:http'
import pg from 'pg'
import { setUpWorkbench } from './support'

const LIMIT_BYTES = 14_000
const AT_ONCE = 4

/** Imports an ndjson file of articles and weighs the page of each: brotli bytes of HTML with styles. */
const [file, most = '1000000'] = process.argv.slice(2)
if (!file) throw new Error('Say which file: npm run bench:weight -- articles.ndjson.gz [how many]')
const bench = await setUpWorkbench()
try {
  const variables = { ...process.env, DATABASE_URL: bench.databaseUrl }
  const site = await bench.startSite()
  spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', 'ndjson', file, '--limit', most],
    {
      stdio: 'inherit',
      env: variables,
    },
  )
  const sizes = await weighAll(site.origin, await articleIds(bench.databaseUrl))
  sizes.sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))]
  const within = sizes.filter((size) => size <= LIMIT_BYTES).length / sizes.length
  console.table([
    {
      pages: sizes.length,
      p50: at(0.5),
      p90: at(0.9),
      p99: at(0.99),
      most: sizes.at(-1),
      [`<= ${LIMIT_BYTES}`]: `${(within * 100).toFixed(2)} %`,
    },
  ])
} finally {
  await bench.putAway()
}

async function articleIds(connectionString: string): Promise<number[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ id: number }>(
    `select target_id id from import_records where kind = 'article'`,
  )
  await client.end()
  return rows.map((row) => row.id)
}

async function weighAll(origin: string, ids: readonly number[]): Promise<number[]> {
  const sizes: number[] = []
  let next = 0
  const work = async () => {
    for (let id = ids[next++]; id !== undefined; id = ids[next++])
      sizes.push(await weigh(`${origin}/n/${id}`))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return sizes
}

function weigh(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const { location } = response.headers
      let bytes = 0
      response.on('data', (chunk: Buffer) => (bytes += chunk.length))
      response.on('end', () => (location ? resolve(weigh(new URL(location, url).href)) : resolve(bytes)))
    })
    asked.on('error', reject).end()
  })
}
