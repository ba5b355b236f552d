import { startBare } from './delivery/bare'
import { listFiles, listPages } from './delivery/kinds'
import { hasWrk, load } from './load'
import { cpuMs, type Row, type Workbench } from './support'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const CONNECTIONS = 20
/** One after the other: those who ask for the same page at once share one render. */
const CONNECTIONS_ANEW = 1
const headers = { 'accept-encoding': 'gzip' }

type Target = { url: string; pid: number; connections?: number }

/** What each kind of page, a picture and a font cost as they are kept, beside a bare node:http server of the same bytes, and rendered anew. */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  const kept: Row[] = []
  const site = await bench.startSite()
  const pages = await listPages(site.origin)
  const files = await listFiles(site.origin + pages.article)
  for (const [page, path] of Object.entries({ ...pages, ...files })) {
    if (page === 'search') continue // nobody asks twice for what one reader looks for: it is never kept
    const bare = await startBare(bench, site.origin + path, headers)
    const [one, ours, two, again] = [
      await hit(bare),
      await hit({ url: site.origin + path, pid: site.pid }),
      await hit(bare),
      await hit({ url: site.origin + path, pid: site.pid }),
    ]
    await bare.stop()
    const share = Math.round(((ours.rps + again.rps) / (one.rps + two.rps)) * 100)
    kept.push({ page, ...again, 'bare rps': two.rps, 'bare CPU ms': two['CPU ms'], 'of bare %': share })
  }
  await site.stop()
  const anew = await bench.startSite({ PAGE_CACHE_BYTES: '0' })
  const rendered: Row[] = []
  for (const [page, path] of Object.entries(pages))
    rendered.push({
      page,
      ...(await hit({ url: anew.origin + path, pid: anew.pid, connections: CONNECTIONS_ANEW })),
    })
  await anew.stop()
  const by = `asked by ${hasWrk ? 'wrk' : 'autocannon'}`
  return {
    [`from the page cache, ${CONNECTIONS} connections, ${by}`]: kept,
    [`rendered anew, one connection, ${by}`]: rendered,
  }
}

async function hit({ url, pid, connections = CONNECTIONS }: Target) {
  await load({ url, connections, seconds: 1, headers })
  const before = cpuMs(pid)
  const { rps, p50Ms, p99Ms, requests, errors } = await load({ url, connections, seconds: SECONDS, headers })
  const cpu = Number(((cpuMs(pid) - before) / requests).toFixed(3))
  return { rps: Math.round(rps), 'p50 ms': Number(p50Ms.toFixed(2)), 'p99 ms': p99Ms, 'CPU ms': cpu, errors }
}
