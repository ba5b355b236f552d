import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '@/db/client'
import { preparePushpin } from '@/deploy/check/pushpin'
import { freePort } from '@/e2e/support/postgres'
import { openDoor } from './desk/door'
import { raiseAlert, raiseAlerts } from './desk/raise-alerts'
import { openPages } from './open-pages'
import { cpuMs, rssMb, setUpWorkbench, table } from './support'

const PAGES = Number(process.env.BENCH_PAGES ?? 5_000)
const ALERTS = Number(process.env.BENCH_ALERTS ?? 10)
/** What the site holds itself. */
const MOST_READERS = 5_000
/** Pushpin refuses some of what comes to it in one moment beyond a hundred. */
const AT_ONCE = 50

/**
 * Prints how long an alert takes from the press at the desk until each open page has it, and what every process pays for
 * it: pages held by the site itself (5,000 at most), then as many by a Pushpin before it, then all that are asked for. Needs
 * `pushpin` and `zurl`, and as many file handles as pages.
 */
const bench = await setUpWorkbench()
const pushpin = await preparePushpin(bench.folder)
try {
  pushpin.leadTo([await freePort()])
  await pushpin.start()
  const site = await bench.startSite({ GRIP_URL: pushpin.gripUrl })
  pushpin.leadTo([Number(new URL(site.origin).port)])
  process.env.DATABASE_URL = bench.databaseUrl
  const { ask } = await openDoor(await database(), site.origin)
  // the first that a desk is asked takes its time
  for (let times = 1; times <= 10; times += 1) {
    await ask('alerts.end', { id: await raiseAlert(ask, `Raised to warm up, ${times}`) })
  }
  const live = '/api/live?edition=ar'
  const some = Math.min(PAGES, MOST_READERS)
  await measure('the site', site.origin + live, some)
  await measure('Pushpin', pushpin.origin + live, some)
  if (PAGES > some) {
    // memory of those before would count as there already
    await pushpin.stop()
    await pushpin.start()
    await measure('Pushpin', pushpin.origin + live, PAGES)
  }

  async function measure(holder: string, address: string, count: number) {
    const look = () =>
      [{ name: 'site', pid: site.pid }, ...pushpin.processes].map(({ name, pid }) => ({
        ...{ name, cpu: cpuMs(pid), mb: rssMb(pid) },
      }))
    const before = look()
    const begun = performance.now()
    const pages = await openPages(address, count, AT_ONCE)
    const seconds = ((performance.now() - begun) / 1_000).toFixed(1)
    await pause(3_000)
    const opened = look()
    const times = await raiseAlerts(ask, pages, ALERTS, 1_000)
    const after = look()
    pages.close()
    // a process that gave memory back meanwhile does not pay for another
    const grown = opened.reduce((sum, now, index) => sum + Math.max(0, now.mb - (before[index]?.mb ?? 0)), 0)
    const each = ((grown * 1_024) / count).toFixed(1)
    process.stdout.write(`${count} pages held by ${holder}, opened in ${seconds} s, ${each} kB each\n`)
    table(opened.map((now, index) => paid(now, before[index], after[index])))
    table(times)
    await pause(3_000)
  }
} finally {
  await closeDatabase()
  await bench.putAway()
  await pushpin.stop()
}

type Seen = { name: string; cpu: number; mb: number }

function paid(opened: Seen, before = opened, after = opened) {
  return {
    ...{ process: opened.name, 'MB before': before.mb, 'MB with them': opened.mb },
    'CPU ms to open': opened.cpu - before.cpu,
    // raised and ended: two states go out
    'CPU ms a state': Math.round((after.cpu - opened.cpu) / (2 * ALERTS)),
  }
}
