import { Agent, get } from 'node:http'
import pg from 'pg'
import { BROWSER } from '@/deploy/check/ask'
import { rssMb, type Row, type Workbench } from './support'

const PAGES = Number(process.env.BENCH_PAGES ?? 2_000)
const SECONDS = Number(process.env.BENCH_SECONDS ?? 20)
const READERS = 20

/** What the process holds with so many pages in its cache, while readers ask for all of them, on PostgreSQL. */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  await (await bench.startSite()).stop() // it has drawn the pictures of the sample content
  const paths = await makeStories(bench.databaseUrl)
  const row = await held(await bench.startSite(), paths)
  return { 'RSS of the application': [row] }
}

async function held(
  site: Awaited<ReturnType<Workbench['startSite']>>,
  paths: readonly string[],
): Promise<Row> {
  const alone = rssMb(site.pid)
  let most = alone
  const watch = setInterval(() => (most = Math.max(most, rssMb(site.pid))), 250)
  const once = await read(site.origin, paths, (asked) => asked >= paths.length)
  const filled = rssMb(site.pid)
  const end = Date.now() + SECONDS * 1_000
  const again = await read(site.origin, paths, () => Date.now() > end)
  clearInterval(watch)
  const after = rssMb(site.pid)
  await site.stop()
  const mb = { 'begun MB': alone, 'filled MB': filled, 'most MB': most, 'after MB': after }
  return { pages: paths.length, ...mb, asked: once + again }
}

/** Readers that ask for one page after the other; answers how many they had. */
async function read(origin: string, paths: readonly string[], isOver: (asked: number) => boolean) {
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  let asked = 0
  const reader = async () => {
    while (!isOver(asked)) await ask(origin + paths[asked++ % paths.length], agent)
  }
  await Promise.all(Array.from({ length: READERS }, reader))
  agent.destroy()
  return asked
}

/** The stories of the sample content again and again, until there are enough of them. */
async function makeStories(url: string): Promise<string[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    // else each picture that gets its AVIF files meanwhile makes its pages stale
    await client.query('update media set is_avif_made = true')
    await client.query(
      `insert into articles (locale, kind, status, section_id, slug, headline, standfirst, body, word_count,
          lead_media_id, published_at, first_published_at)
        select locale, kind, status, section_id, slug, headline, standfirst, body, word_count, lead_media_id,
          published_at - n * interval '1 day', first_published_at - n * interval '1 day'
        from articles, generate_series(1, 100) n where status = 'published' and locale = 'ar' limit $1`,
      [PAGES],
    )
    const { rows } = await client.query<{ path: string }>(
      `select '/' || s.slug || '/' || a.id || '-' || a.slug path from articles a
        join section_names s on s.section_id = a.section_id and s.locale = a.locale
        where a.locale = 'ar' and a.status = 'published' order by a.id desc limit $1`,
      [PAGES],
    )
    return rows.map(({ path }) => encodeURI(path))
  } finally {
    await client.end()
  }
}

const ask = (url: string, agent: Agent) =>
  new Promise<void>((resolve, reject) => {
    const asked = get(url, { agent, headers: BROWSER }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve)
    })
    asked.on('error', reject)
  })
