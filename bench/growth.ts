import pg from 'pg'
import { BROWSER } from '@/deploy/check/ask'
import { addressesOf, type Address } from './growth/addresses'
import { fillBase, grow } from './growth/fill'
import { at } from './desk/measure'
import { cpuMs, type Row, type Workbench } from './support'

const usage = `BENCH_FOLDER must name a folder with articles.ndjson.gz: it is what the stories are made of.
  BENCH_POSTGRES  a PostgreSQL on this machine, where the databases growth_N stay for the next time
  BENCH_SIZES     how many stories: 1000,10000,100000,1000000`
const SIZES = (process.env.BENCH_SIZES ?? '1000,10000,100000,1000000').split(',').map(Number)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5)
/** Until the engine has compiled what a page is made with. */
const WARM = Number(process.env.BENCH_WARM ?? 150)
/** CPU comes in steps of 10 ms: over so many requests that a step is little. */
const ASKED = Number(process.env.BENCH_REQUESTS ?? 40)

type Site = {
  origin: string
  pid: number
  stories: number
  pool: pg.Pool
  addresses: Record<string, Address>
}
type Taken = { times: number[]; app: number; database: number }

/** What a page costs that is rendered anew, and how much more where there are more stories. The sites are asked in turn. */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  const sites: Site[] = []
  for (const stories of SIZES) sites.push(await openSite(bench, stories))
  const rows: Row[] = []
  for (const kind of Object.keys(sites[0]?.addresses ?? {})) {
    const taken = new Map<Site, Taken>(sites.map((site) => [site, { times: [], app: 0, database: 0 }]))
    for (let round = -1; round < ROUNDS; round++)
      for (const [site, sums] of taken) await (round < 0 ? ask(site, kind, WARM) : note(site, kind, sums))
    rows.push(rowOf(kind, taken))
  }
  for (const { pool } of sites) await pool.end()
  return { 'rendered anew; ms at the median (CPU of the application + of PostgreSQL)': rows }
}

async function openSite(bench: Workbench, stories: number): Promise<Site> {
  const url = await databaseOf(bench, stories)
  const started = await bench.startSite({ DATABASE_URL: url, PAGE_CACHE_BYTES: '0', JOBS: 'off' })
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  return { ...started, stories, pool, addresses: await addressesOf(started.origin, url) }
}

/** A database of so many stories, made where there is none: a copy of one base, brought to its size. */
async function databaseOf(bench: Workbench, stories: number): Promise<string> {
  const server = process.env.BENCH_POSTGRES ?? bench.databaseUrl
  const urlOf = (name: string) => Object.assign(new URL(server), { pathname: name }).href
  const client = new pg.Client(server)
  await client.connect()
  try {
    const has = async (name: string) =>
      (await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0
    const name = `growth_${stories}`
    if (await has(name)) return urlOf(name)
    const folder = process.env.BENCH_FOLDER
    if (!folder) throw new Error(usage)
    if (!(await has('growth_base'))) {
      await client.query('create database growth_base')
      await fillBase(urlOf('growth_base'), folder)
    }
    await client.query(`create database ${name} template growth_base`)
    await grow(urlOf(name), stories)
    return urlOf(name)
  } finally {
    await client.end()
  }
}

async function note(site: Site, kind: string, sums: Taken) {
  const before = [cpuMs(site.pid), await databaseCpuMs(site.pool)] as const
  sums.times.push(...(await ask(site, kind, ASKED)))
  sums.app += cpuMs(site.pid) - before[0]
  // a connection that the pool gave up meanwhile takes its account with it
  for (const [pid, ms] of await databaseCpuMs(site.pool)) sums.database += ms - (before[1].get(pid) ?? 0)
}

async function ask({ origin, addresses }: Site, kind: string, times: number): Promise<number[]> {
  const { paths, cookie } = addresses[kind] ?? { paths: [] }
  const headers = { ...BROWSER, ...(cookie && { cookie }) }
  const taken: number[] = []
  for (let index = 0; index < times; index++) {
    const begun = performance.now()
    const answer = await fetch(origin + paths[index % paths.length], { headers, redirect: 'error' })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`)
    taken.push(performance.now() - begun)
  }
  return taken
}

function rowOf(kind: string, taken: ReadonlyMap<Site, Taken>): Row {
  const row: Row = { kind }
  const costs = new Map<number, number>()
  for (const [{ stories }, { times, app, database }] of taken) {
    const [ours, theirs] = [app, database].map((ms) => ms / times.length)
    costs.set(stories, (ours ?? 0) + (theirs ?? 0))
    row[`${stories}`] = `${at(times, 0.5)} (${ours?.toFixed(1)} + ${theirs?.toFixed(1)})`
  }
  const [small, large] = [costs.get(10_000), costs.get(1_000_000)]
  if (small && large) row['CPU, 1 M to 10 k'] = (large / small).toFixed(2)
  return row
}

/** CPU time of each connection that the site holds. */
async function databaseCpuMs(pool: pg.Pool): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  return new Map(rows.map(({ pid }) => [pid, cpuMs(pid)]))
}
