import { setTimeout as pause } from 'node:timers/promises'
import { firstStory, setUpWorkbench, table } from '@/bench/support'
import { closeDatabase, database } from '@/db/client'
import { freePort } from '@/e2e/support/postgres'
import { checkAway, checkBack } from './check/away'
import { openGate } from './check/gate'
import { checkHeld } from './check/held'
import type { Held } from './check/hold'
import { checkKept, checkPassed } from './check/kept'
import { measureHits } from './check/measure'
import { startNginx, startVarnish, type Proxy } from './check/proxies'
import { publishAndWatch, takeOneDown } from './check/publish'

/**
 * Starts two instances of the built site with a gate before each, behind Varnish and then behind nginx with the
 * configurations of this folder, and behind Pushpin for open pages, and says of each what was asked of it and what it did.
 * Needs `varnishd`, `nginx`, `wrk`, `pushpin` and `zurl`; `varnish`, `nginx` or `pushpin` behind the command is that one
 * alone. Ends with 1 where something is not as it should be.
 */
const bench = await setUpWorkbench()
const gates = [await openGate(), await openGate()]
const results: Held[] = []
process.env.DATABASE_URL = bench.databaseUrl
try {
  const purges = await freePort()
  const ports = { gates: gates.map(({ port }) => port), purges, folder: bench.folder }
  const [only] = process.argv.slice(2)
  const told = { VARNISH_URLS: `http://127.0.0.1:${purges}` }
  const isAsked = (name: string) => only === undefined || only === name
  if (isAsked('varnish')) await checkAll(await startVarnish(ports), told)
  if (isAsked('nginx')) await checkAll(await startNginx(ports), {})
  if (isAsked('pushpin')) results.push(...(await checkHeld(bench, database, gates, startSites)))
} finally {
  await closeDatabase()
  for (const gate of gates) gate.close()
  await bench.putAway()
  table(results)
}
if (results.some(({ is }) => is !== 'held')) process.exitCode = 1

async function checkAll(proxy: Proxy, variables: Record<string, string>) {
  let sites = await startSites(variables)
  try {
    const desk = sites[0]?.origin ?? ''
    const story = await firstStory(desk)
    const pages = ['/', '/latest', story]
    await pause(5_000) // the proxy has seen that the instances are well
    results.push(...(await checkKept(proxy, gates, story)), ...(await checkPassed(proxy, gates)))
    results.push(...(await publishAndWatch(proxy, await database(), desk)))
    results.push(...(await measureHits(proxy, story, bench)))
    const down = proxy.name === 'varnish' ? [await takeOneDown(proxy, await database(), desk)] : []
    results.push(...(await checkAway(proxy, { pages, down }, () => stopSites(sites))))
    const bringBack = async () => (sites = await startSites(variables))
    results.push(...(await checkBack(proxy, gates, pages, bringBack)))
  } finally {
    await stopSites(sites)
    await proxy.stop()
  }
}

type Site = Awaited<ReturnType<typeof bench.startSite>>

async function startSites(variables: Record<string, string>): Promise<Site[]> {
  const sites: Site[] = []
  for (const gate of gates) {
    const site = await bench.startSite(variables)
    gate.leadTo(site.origin)
    sites.push(site)
  }
  return sites
}

async function stopSites(sites: readonly Site[]) {
  await Promise.all(sites.map((site) => site.stop()))
  for (const gate of gates) gate.leadTo(undefined)
}
