import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '@/deploy/check/ask'
import { openGate } from '@/deploy/check/gate'
import { compareHits } from '@/deploy/check/measure'
import { startNginx, startVarnish, startZipping } from '@/deploy/check/proxies'
import { freePort } from '@/e2e/support/postgres'
import { at } from './desk/measure'
import { load } from './load'
import { answers, firstStory, frontAndStory, type Row, type Workbench } from './support'

const ROUNDS = 3
const SECONDS = 5

/** Pages behind Varnish and nginx, as deploy/ sets them up, beside the same proxy with a file of the same bytes. */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  const gates = [await openGate(), await openGate()]
  const purges = await freePort()
  const ports = { gates: gates.map(({ port }) => port), purges, folder: bench.folder }
  const site = await bench.startSite({ VARNISH_URLS: `http://127.0.0.1:${purges}` })
  for (const gate of gates) gate.leadTo(site.origin)
  const rows: Row[] = []
  try {
    for (const start of [startVarnish, startNginx]) {
      const proxy = await start(ports)
      await pause(5_000) // it has seen that the site is well
      for (const [page, path] of Object.entries(await frontAndStory(site.origin))) {
        const { share, ours, still, p99Ms, bytes } = await compareHits(proxy, path, bench)
        rows.push({
          proxy: proxy.name,
          page,
          bytes,
          rps: ours,
          'p99 ms': p99Ms,
          'file rps': still,
          'of file %': share,
        })
      }
      await proxy.stop()
    }
    const beside = await besideZipping(site.origin, await firstStory(site.origin), bench)
    return {
      'from what the proxy keeps, 20 connections': rows,
      'a story beside nginx that compresses': beside,
    }
  } finally {
    for (const gate of gates) gate.close()
    await site.stop()
  }
}

const GZIP = { 'accept-encoding': 'gzip' }

/** What nginx does unless it is told, and what most configurations tell it: the level of our own bodies too. */
const LEVELS = [1, 6]

/**
 * The application's own page cache beside nginx that serves a page as a file and compresses it for each reader: the way
 * of a WordPress with a page cache. BENCH_OTHER_PAGE is the HTML of such a page; without it, it is our own story's.
 */
async function besideZipping(origin: string, path: string, bench: Workbench): Promise<Row[]> {
  const file = process.env.BENCH_OTHER_PAGE
  const page = file ? readFileSync(file) : (await ask(origin + path)).body
  const rows: Row[] = []
  for (const level of LEVELS) {
    const zipping = await startZipping(page, { folder: bench.folder, level })
    try {
      const { ours, theirs } = await inTurns(origin + path, zipping.origin)
      rows.push({
        kB: Math.round(page.length / 1_000),
        'gzip level': level,
        rps: Math.round(ours),
        'nginx, gzip a hit, rps': Math.round(theirs),
        times: Number((ours / theirs).toFixed(1)),
      })
    } finally {
      await zipping.stop()
    }
  }
  return rows
}

/** Requests a second of both, the median of their turns. */
async function inTurns(own: string, other: string) {
  await answers(other)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    for (const [url, into] of [
      [own, ours],
      [`${other}/`, theirs],
    ] as const)
      into.push((await load({ url, connections: 20, seconds: SECONDS, headers: GZIP })).rps)
  }
  return { ours: at(ours, 0.5), theirs: at(theirs, 0.5) }
}
