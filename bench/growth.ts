import pg from 'pg'
import words from './search/words.json'
import { cpuMs, setUpWorkbench, table } from './support'

const usage = `Usage: npm run bench:growth -- URL URL …
  URL  a PostgreSQL on this machine with a newsroom's stories, each with more of them than the one before
Says what a page costs that is rendered anew, and how much more where there are more stories. \`npm run bench:search\`
with BENCH_STORIES and DATABASE_URL fills such databases.
`
const ASKED = Number(process.env.BENCH_REQUESTS ?? 60)
const FAR = Number(process.env.BENCH_PAGE ?? 500)

type Row = Record<string, string | number>
type Site = { origin: string; pid: number; pool: pg.Pool }

const urls = process.argv.slice(2)
if (urls.length > 0) await run()
else process.stderr.write(usage)
process.exitCode = urls.length > 0 ? 0 : 2

async function run() {
  const bench = await setUpWorkbench()
  try {
    const rows: Row[] = []
    for (const url of urls) {
      const pool = new pg.Pool({ connectionString: url })
      const variables = { DATABASE_URL: url, PAGE_CACHE_BYTES: '0', JOBS: 'off' }
      const site = await bench.startSite(variables)
      rows.push(...(await measured({ ...site, pool })))
      await site.stop()
      await pool.end()
    }
    table(rows)
  } finally {
    await bench.putAway()
  }
}

/** One row a kind of page. CPU comes in steps of 10 ms, over all requests of a kind. */
async function measured(site: Site): Promise<Row[]> {
  const { rows: counted } = await site.pool.query(
    "select count(*)::int n from articles where status = 'published'",
  )
  const rows: Row[] = []
  for (const [kind, paths] of await kindsOf(site)) {
    await ask(site, paths, Math.min(10, ASKED))
    const before = [cpuMs(site.pid), await databaseCpuMs(site)] as const
    const times = (await ask(site, paths, ASKED)).sort((one, other) => one - other)
    const used = [cpuMs(site.pid) - before[0], (await databaseCpuMs(site)) - before[1]] as const
    const at = (share: number) => Number((times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1))
    const [app, database] = used.map((ms) => Number((ms / ASKED).toFixed(1)))
    rows.push({
      stories: counted[0].n,
      kind,
      p50: at(0.5),
      p95: at(0.95),
      app: app ?? 0,
      database: database ?? 0,
    })
  }
  return rows
}

async function ask({ origin }: Site, paths: readonly string[], times: number): Promise<number[]> {
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const path = paths[index % paths.length] ?? '/'
    const begun = performance.now()
    const answer = await fetch(origin + path)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    taken.push(performance.now() - begun)
  }
  return taken
}

/** Addresses of each kind, as the site itself names them. */
async function kindsOf({ origin }: Site): Promise<[string, string[]][]> {
  const linksOf = async (path: string, pattern: RegExp) => {
    const html = await (await fetch(origin + path)).text()
    return [
      ...new Set(
        [...html.matchAll(/href="([^"?#]+)"/g)].flatMap(([, href = '']) => href.match(pattern) ?? []),
      ),
    ]
  }
  const articles = await linksOf('/latest', /^\/[^/]+\/\d+[^/]*$/)
  const section = articles[0]?.split('/').slice(0, 2).join('/') ?? '/latest'
  const kinds: [string, string[]][] = [
    ['article', articles],
    ['front', ['/']],
    ['section', [section]],
    [`section, page ${FAR}`, [`${section}?page=${FAR}`]],
    ['topic', (await linksOf('/topics', /^\/topics\/.+$/)).slice(0, 10)],
    ['author', (await linksOf('/authors', /^\/authors\/.+$/)).slice(0, 10)],
    ['search', words.frequent.map((q) => `/search?q=${encodeURIComponent(q)}`)],
    ['feed', ['/feed.xml']],
  ]
  return kinds.filter(([, paths]) => paths.length > 0)
}

/** CPU time of the connections that the site holds. */
async function databaseCpuMs({ pool }: Site): Promise<number> {
  const { rows } = await pool.query(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() order by pid',
  )
  return rows.reduce((sum: number, { pid }: { pid: number }) => sum + cpuMs(pid), 0)
}
