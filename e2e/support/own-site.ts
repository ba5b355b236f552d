import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connectTo, type Database } from '@/db/client'
import { makeEditions, makePerson, makeSection } from '@/db/factories'
import { freePort, makeDatabase, stop } from './postgres'
import { answers, serve } from './site-process'
import { makeWorkplace } from './workplace'

/** A site of one journey's own: nobody has an account, nothing is published, and no worker runs. */
export type OwnSite = {
  address: string
  db: Database
  sectionId: number
  personId: number
  /** What its process has said so far. */
  said: () => string
  putAway: () => Promise<void>
}

/** Starts one on a fresh database of the run's PostgreSQL. It has the editions, a section and a byline to begin with. */
export async function startOwnSite(): Promise<OwnSite> {
  const workplace = makeWorkplace()
  const database = await makeDatabase(process.env.DATABASE_URL ?? '')
  const { pool, db } = await connectTo(database.url)
  await makeEditions(db)
  const [sectionId, personId] = [await makeSection(db), await makePerson(db)]
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const log = join(workplace.folder, 'site.log')
  const files = join(workplace.folder, 'files')
  const site = serve({ port, address, database: database.url, files, log, jobs: 'off' })
  workplace.note(site.pid)
  const putAway = async () => {
    await stop(site)
    await pool.end()
    await database.drop()
    workplace.remove()
  }
  await answers(`${address}/api/health`, site, log).catch(async (error: unknown) => {
    await putAway()
    throw error
  })
  return { address, db, sectionId, personId, said: () => readFileSync(log, 'utf8'), putAway }
}
