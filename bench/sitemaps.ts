import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '@/db/client'
import { shardNamed } from '@/features/feeds/sitemap-shards'
import { getNewsSitemap, getSitemapIndex, getSitemapShard } from '@/features/feeds/sitemaps'
import { getSite, type Site } from '@/features/settings/site'
import { makeValidator } from './sitemaps/schemas'
import { table } from './support'

const usage = `Usage: DATABASE_URL=… npm run bench:sitemaps -- FOLDER
  FOLDER  has the schemas sitemap.xsd, news-own.xsd and image-own.xsd; xmllint checks against them
Says how long the sitemaps of that database take, what memory they want, and whether each is as the schemas want it.
`
const TIMES = 5
/** Shown are the index and the sitemaps that took longest; all are made and checked. */
const SHOWN = 8

const [folder] = process.argv.slice(2)
if (folder && process.env.DATABASE_URL) await run(folder)
else {
  process.stderr.write(usage)
  process.exitCode = 2
}

async function run(schemaFolder: string) {
  const files = mkdtempSync(join(tmpdir(), 'sitemaps-'))
  try {
    await openDatabase()
    const validate = makeValidator(schemaFolder, files)
    const rows = await measured(async (name, make) => ({ name, ...(await measuredOne(make, validate)) }))
    const [index, ...others] = rows
    table([
      ...(index ? [index] : []),
      ...others.sort((a, b) => b['median ms'] - a['median ms']).slice(0, SHOWN),
    ])
    const wrong = rows.filter((row) => row.why !== '')
    process.stdout.write(`${rows.length} sitemaps, ${wrong.length} not valid\n`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  } finally {
    await closeDatabase()
    rmSync(files, { recursive: true })
  }
}

async function measured<Row>(
  measure: (name: string, make: () => Promise<string>) => Promise<Row>,
): Promise<Row[]> {
  const now = new Date()
  const site = await siteOf('ar')
  const rows = [
    await measure('index', () => getSitemapIndex(site, now)),
    await measure('news', async () => (await getNewsSitemap(site, now)).body),
  ]
  for (const [, url = ''] of (await getSitemapIndex(site, now)).matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const { pathname } = new URL(url)
    rows.push(await measure(pathname, await shardAt(pathname, now)))
  }
  return rows
}

async function measuredOne(make: () => Promise<string>, validate: ReturnType<typeof makeValidator>) {
  const body = await make()
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const times: number[] = []
  let most = before
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now()
    await make()
    times.push(performance.now() - start)
    most = Math.max(most, process.memoryUsage().rss)
  }
  return {
    entries: body.match(/<loc>/g)?.length ?? 0,
    kB: Math.round(Buffer.byteLength(body) / 1_000),
    'median ms': Math.round(times.sort((a, b) => a - b)[TIMES >> 1] ?? 0),
    'more MB': Math.round((most - before) / 1_000_000),
    why: validate(body).why,
  }
}

async function shardAt(path: string, now: Date) {
  const [, locale = 'ar', name = ''] = /^(?:\/([A-Za-z-]+))?\/sitemaps\/(.+)$/.exec(path) ?? []
  const [site, shard] = [await siteOf(locale), shardNamed(name)]
  if (!shard) throw new Error(`${path} names no sitemap`)
  return () => getSitemapShard(site, shard, now)
}

async function siteOf(locale: string): Promise<Site> {
  const site = await getSite(locale)
  if (!site) throw new Error(`There is no edition "${locale}"`)
  return site
}
