import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database } from '@/db/client'
import { preparePushpin } from '@/deploy/check/pushpin'
import { freePort } from '@/e2e/support/postgres'
import { openDoor } from './desk/door'
import { at } from './desk/measure'
import { openPages } from './open-pages'
import { cpuMs, rssMb, setUpWorkbench, table } from './support'

const PAGES = Number(process.env.BENCH_PAGES ?? 5_000)
const ALERTS = Number(process.env.BENCH_ALERTS ?? 10)
/** What the site holds itself. */
const MOST_READERS = 5_000
/** Pushpin refuses some of what comes to it in one moment beyond a hundred. */
const AT_ONCE = 50

type Pages = Awaited<ReturnType<typeof openPages>>

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
  const raise = (text: string) =>
    ask<{ id: number }>('alerts.raise', { locale: 'ar', text, level: 'urgent', articleId: null, minutes: 10 })
  const end = (id: number) => ask('alerts.end', { id })
  // the first that a desk is asked takes its time
  for (let times = 1; times <= 10; times += 1) await end((await raise(`Raised to warm up, ${times}`)).id)
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
    const times = await raiseAll(pages, holder)
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

  /** Each is raised and ended: two states go out. */
  async function raiseAll(pages: Pages, holder: string) {
    const [told, last, answered]: [number[], number[], number[]] = [[], [], []]
    for (let number = 1; number <= ALERTS; number += 1) {
      const text = `Raised on pages held by ${holder}, number ${number} of ${ALERTS}`
      const heard = pages.untilAllHear(text)
      const begun = performance.now()
      const { id } = await raise(text)
      answered.push(performance.now() - begun)
      const times = (await heard).map((moment) => moment - begun)
      for (const ms of times) told.push(ms)
      last.push(times.reduce((one, other) => Math.max(one, other), 0))
      await end(id)
      await pause(1_000)
    }
    return [
      row('one page has it', told),
      row('the last page has it', last),
      row('the desk’s answer', answered),
    ]
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
    'CPU ms a state': Math.round((after.cpu - opened.cpu) / (2 * ALERTS)),
  }
}

function row(what: string, times: readonly number[]) {
  const most = at(times, 1)
  return { what, times: times.length, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95), 'most ms': most }
}
