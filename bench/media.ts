import { performance } from 'node:perf_hooks'
import { closeDatabase, openDatabase } from '@/db/client'
import { findUser } from '@/db/queries/users'
import { getLibrary } from '@/features/media/for-editors'
import { readLibraryQuery } from '@/features/media/library-query'
import { staleness } from '@/delivery/staleness'
import { tags } from '@/delivery/tags'
import { fillDesk } from './desk/fill'
import { fillLibrary } from './desk/fill-library'
import library from './desk/library.json'
import { heavyPlans } from './desk/plans'
import { setUpWorkbench, table } from './support'

const PICTURES = Number(process.env.BENCH_PICTURES ?? 50_000)
const STORIES = Number(process.env.BENCH_STORIES ?? 50_000)
const TIMES = Number(process.env.BENCH_TIMES ?? 40)

/** Prints how long the picture library waits for the database of a newsroom with 50,000 pictures. */
const bench = process.env.DATABASE_URL ? undefined : await setUpWorkbench()
try {
  process.env.DATABASE_URL ??= bench?.databaseUrl
  const { pool, db } = await openDatabase()
  const { rows } = await pool.query('select count(*)::int as count from media')
  if (rows[0].count === 0) {
    await fillDesk(pool, db, STORIES)
    await fillLibrary(pool, db, PICTURES)
  }
  const user = await findUser(db, 'u3')
  if (!user) throw new Error('The newsroom has no such editor')
  const actor = { ...user, hasSecondFactor: false }
  const measured = []
  for (const address of library.asked) {
    const query = readLibraryQuery(Object.fromEntries(new URLSearchParams(address)))
    const run = async () => {
      const page = await getLibrary(actor, query, { locale: 'ar', now: new Date() })
      // what an instance remembers of pictures is forgotten each time: a cold page, as it is after a change
      staleness.invalidate(page.rows.map(({ id }) => tags.media(id)))
      return page
    }
    for (let warm = 0; warm < 3; warm += 1) await run()
    const times: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const begun = performance.now()
      await run()
      times.push(performance.now() - begun)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(TIMES * share)] ?? 0).toFixed(1)
    const { rows: shown } = await run()
    const heavy = await heavyPlans(pool, run)
    measured.push({
      ...{ asked: address || 'everything', rows: shown.length, p50: at(0.5), p95: at(0.95) },
      heavy: heavy.join(' · ') || '-',
    })
  }
  table(measured)
} finally {
  await closeDatabase()
  await bench?.putAway()
}
