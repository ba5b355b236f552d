import { desksAsks } from './desk/asks'
import { fillDesk } from './desk/fill'
import { measure, onFilled } from './desk/measure'
import { table } from './support'

const STORIES = Number(process.env.BENCH_STORIES ?? 100_000)

/** Prints how long the desk's screens wait for the database of a newsroom with 100,000 stories. */
await onFilled(
  'articles',
  ({ pool, db }) => fillDesk(pool, db, STORIES),
  async ({ pool, db }) => {
    const measured = []
    for (const { name, run } of await desksAsks(db, STORIES, new Date()))
      measured.push({ name, ...(await measure(pool, run)) })
    table(measured)
  },
)
