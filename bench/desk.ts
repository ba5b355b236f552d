import { performance } from 'node:perf_hooks'
import { closeDatabase, openDatabase } from '@/db/client'
import { desksAsks } from './desk/asks'
import { fillDesk } from './desk/fill'
import { heavyPlans } from './desk/plans'
import { setUpWorkbench, table } from './support'

const STORIES = Number(process.env.BENCH_STORIES ?? 100_000)
const TIMES = Number(process.env.BENCH_TIMES ?? 40)

/** Prints how long the desk's screens wait for the database of a newsroom with 100,000 stories. */
const bench = process.env.DATABASE_URL ? undefined : await setUpWorkbench()
try {
  process.env.DATABASE_URL ??= bench?.databaseUrl
  const { pool, db } = await openDatabase()
  const { rows } = await pool.query('select count(*)::int as count from articles')
  if (rows[0].count === 0) await fillDesk(pool, db, STORIES)
  const asks = await desksAsks(db, STORIES, new Date())
  const measured = []
  for (const { name, run } of asks) {
    for (let warm = 0; warm < 3; warm += 1) await run()
    const times: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const begun = performance.now()
      await run()
      times.push(performance.now() - begun)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.floor(TIMES * share)] ?? 0).toFixed(1)
    const heavy = await heavyPlans(pool, run)
    measured.push({ name, p50: at(0.5), p95: at(0.95), max: at(0.999), heavy: heavy.join(' · ') || '-' })
  }
  table(measured)
} finally {
  await closeDatabase()
  await bench?.putAway()
}
