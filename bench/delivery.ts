import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { freePort } from '@/e2e/support/postgres'
import { hasWrk, load } from './load'
import { answers, cpuMs, firstStory, setUpWorkbench, table, type Workbench } from './support'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8)
const CONNECTIONS = 20
const HEADERS = { 'accept-encoding': 'gzip' }

type Target = { name: string; url: string; pid: number; connections?: number }

/** Prints what one article costs from the page cache and rendered anew, beside a bare node:http server. */
const bench = await setUpWorkbench()
try {
  const site = await bench.startSite()
  const path = await firstStory(site.origin)
  const bare = await startBare(bench, `${site.origin}${path}`)
  const cached = { name: 'article, page cache', url: `${site.origin}${path}`, pid: site.pid }
  const rows = []
  for (const target of [bare, cached, bare, cached]) rows.push(await measure(target))
  await site.stop()
  const anew = await bench.startSite({ PAGE_CACHE_BYTES: '0' })
  rows.push(
    await measure({
      name: 'article, rendered anew',
      url: `${anew.origin}${path}`,
      pid: anew.pid,
      connections: 4,
    }),
  )
  table(rows)
  const ratio = ((rows[1]?.rps ?? 0) + (rows[3]?.rps ?? 0)) / ((rows[0]?.rps ?? 1) + (rows[2]?.rps ?? 1))
  process.stdout.write(`Asked by ${hasWrk ? 'wrk' : 'autocannon'}. `)
  process.stdout.write(`page cache / bare server: ${(ratio * 100).toFixed(0)} % of its requests per second\n`)
} finally {
  await bench.putAway()
}

async function startBare(workbench: Workbench, url: string): Promise<Target> {
  const { status, headers, body } = await fetchRaw(url)
  const file = join(workbench.folder, 'body')
  writeFileSync(file, body)
  const port = await freePort()
  const variables = { BARE_HEAD: JSON.stringify({ status, headers }), BARE_BODY: file, PORT: String(port) }
  const { pid } = workbench.startScript('bench/bare-server.mjs', variables)
  await answers(`http://127.0.0.1:${port}`)
  return { name: 'bare node:http, same bytes', url: `http://127.0.0.1:${port}/`, pid }
}

type RawAnswer = { status: number; headers: Record<string, unknown>; body: Buffer }

/** The very bytes as they went over the wire: fetch() would unpack them. */
function fetchRaw(url: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers: HEADERS }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { date: _date, connection: _connection, 'keep-alive': _alive, ...headers } = response.headers
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject).end()
  })
}

async function measure({ name, url, pid, connections = CONNECTIONS }: Target) {
  await load({ url, connections, seconds: 2, headers: HEADERS })
  const before = cpuMs(pid)
  const { rps, p50Ms, p99Ms, requests, errors } = await load({
    url,
    connections,
    seconds: SECONDS,
    headers: HEADERS,
  })
  const cpu = Number(((cpuMs(pid) - before) / requests).toFixed(3))
  return { name, rps: Math.round(rps), 'p50 ms': p50Ms, 'p99 ms': p99Ms, 'CPU ms a request': cpu, errors }
}
