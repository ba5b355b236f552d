import { performance } from 'node:perf_hooks'
import type { Pool } from 'pg'
import { closeDatabase, openDatabase, type Database } from '@/db/client'
import { setUpWorkbench, type Workbench } from '../support'
import { heavyPlans } from './plans'

const TIMES = Number(process.env.BENCH_TIMES ?? 40)

type Opened = { pool: Pool; db: Database }

/**
 * Does its work on a database that `fill` filled where it was empty: a PostgreSQL of its own, or the one at DATABASE_URL,
 * where there is no workbench to start a site at.
 */
export async function onFilled(
  table: 'articles' | 'media',
  fill: (opened: Opened) => Promise<void>,
  work: (opened: Opened & { bench?: Workbench }) => Promise<void>,
): Promise<void> {
  const bench = process.env.DATABASE_URL ? undefined : await setUpWorkbench()
  try {
    process.env.DATABASE_URL ??= bench?.databaseUrl
    const opened = await openDatabase()
    const { rows } = await opened.pool.query(`select count(*)::int as count from ${table}`)
    if (rows[0].count === 0) await fill(opened)
    await work({ ...opened, bench })
  } finally {
    await closeDatabase()
    await bench?.putAway()
  }
}

/** How long a question takes, asked again and again, and what its plans do that they should not. */
export async function measure(pool: Pool, run: () => Promise<unknown>) {
  for (let warm = 0; warm < 3; warm += 1) await run()
  const times: number[] = []
  for (let time = 0; time < TIMES; time += 1) times.push(await timed(run))
  const heavy = (await heavyPlans(pool, run)).join(' · ') || '-'
  return { p50: at(times, 0.5), p95: at(times, 0.95), max: at(times, 1), heavy }
}

export async function timed(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return performance.now() - begun
}

/** The time within which this share of all was done, in milliseconds. */
export function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  const place = Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)
  return Number((sorted[Math.max(0, place)] ?? 0).toFixed(1))
}
