import { closeDatabase, database } from '@/db/client'
import { openDoor } from './desk/door'
import { raiseAlerts } from './desk/raise-alerts'
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
  const times = await raiseAlerts(ask, pages, ALERTS)
  pages.close()
  const each = Math.round(((together - alone) * 1_024) / PAGES)
  table([
    { pages: PAGES, 'MB before': alone, 'MB with them': together, 'kB each': each, 'MB after': rssMb(pid) },
  ])
  table(times)
} finally {
  await closeDatabase()
  await bench.putAway()
}
