import { setTimeout as pause } from 'node:timers/promises'
import { openGate } from '@/deploy/check/gate'
import { compareHits } from '@/deploy/check/measure'
import { startNginx, startVarnish } from '@/deploy/check/proxies'
import { freePort } from '@/e2e/support/postgres'
import { frontAndStory, type Row, type Workbench } from './support'

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
  } finally {
    for (const gate of gates) gate.close()
    await site.stop()
  }
  return { 'from what the proxy keeps, 20 connections': rows }
}
