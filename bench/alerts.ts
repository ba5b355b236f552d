import { closeDatabase, database } from '@/db/client'
import { openDoor } from './desk/door'
import { at } from './desk/measure'
import { openPages } from './open-pages'
import { rssMb, setUpWorkbench, table } from './support'

const PAGES = Number(process.env.BENCH_PAGES ?? 200)
const ALERTS = Number(process.env.BENCH_ALERTS ?? 40)

/**
 * Prints what 200 readers' open pages cost and how long an alert takes from the press at the desk until each of them has it, as their
 * ticker is told: over a connection each, to the built site, raised through the desk's door.
 */
const bench = await setUpWorkbench()
try {
  const { origin, pid } = await bench.startSite()
  process.env.DATABASE_URL = bench.databaseUrl
  const { ask } = await openDoor(await database(), origin)
  const alone = rssMb(pid)
  const pages = await openPages(`${origin}/api/live?edition=ar`, PAGES)
  const together = rssMb(pid)
  const [told, last, answered]: [number[], number[], number[]] = [[], [], []]
  for (let number = 0; number < ALERTS; number += 1) {
    const text = `Raised for the bench, number ${number + 1} of ${ALERTS}`
    const heard = pages.untilAllHear(text)
    const begun = performance.now()
    const alert = { locale: 'ar', text, level: 'urgent', articleId: null, minutes: 10 }
    const { id } = await ask<{ id: number }>('alerts.raise', alert)
    answered.push(performance.now() - begun)
    const times = (await heard).map((moment) => moment - begun)
    told.push(...times)
    last.push(Math.max(...times))
    await ask('alerts.end', { id })
  }
  pages.close()
  const each = Math.round(((together - alone) * 1_024) / PAGES)
  table([
    { pages: PAGES, 'MB before': alone, 'MB with them': together, 'kB each': each, 'MB after': rssMb(pid) },
  ])
  table([row('one page has it', told), row('the last page has it', last), row('the desk’s answer', answered)])
} finally {
  await closeDatabase()
  await bench.putAway()
}

function row(what: string, times: readonly number[]) {
  const most = at(times, 1)
  return { what, times: times.length, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95), 'most ms': most }
}
