import { findUser } from '@/db/queries/users'
import { staleness } from '@/delivery/staleness'
import { tags } from '@/delivery/tags'
import { getLibrary } from '@/features/media/for-editors'
import { readLibraryQuery } from '@/features/media/library-query'
import { fillDesk } from './desk/fill'
import { fillLibrary } from './desk/fill-library'
import library from './desk/library.json'
import { measure, onFilled } from './desk/measure'
import { deskDuringIngest } from './desk/during-ingest'
import { table } from './support'

const PICTURES = Number(process.env.BENCH_PICTURES ?? 50_000)
const STORIES = Number(process.env.BENCH_STORIES ?? 50_000)

/**
 * Prints how long the picture library waits for the database of a newsroom with 50,000 pictures, and how long the desk
 * does while a large picture is taken in.
 */
await onFilled(
  'media',
  async ({ pool, db }) => {
    await fillDesk(pool, db, STORIES)
    await fillLibrary(pool, db, PICTURES)
  },
  async ({ pool, db, bench }) => {
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
      const { rows } = await run()
      measured.push({ asked: address || 'everything', rows: rows.length, ...(await measure(pool, run)) })
    }
    table(measured)
    if (bench) table(await deskDuringIngest(db, bench))
  },
)
