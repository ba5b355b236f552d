import { randomBytes } from 'node:crypto'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, startPostgres, stop } from './postgres'
import { answers, serve } from './site-process'
import { makeWorkplace } from './workplace'

/**
 * Before all journeys: a PostgreSQL and the built site on free ports, with the sample content and files of their own.
 * Tests find them in E2E_SITE_URL and DATABASE_URL. Returns what puts everything away again.
 */
export default async function startSite() {
  const workplace = makeWorkplace()
  const started: (() => Promise<void>)[] = []
  const putAway = async () => {
    for (const end of started.reverse()) await end()
    workplace.remove()
  }
  // every site of the run takes the sessions that journeys make
  process.env.AUTH_SECRET ??= randomBytes(24).toString('hex')
  try {
    const postgres = await startPostgres(workplace.folder)
    workplace.note(postgres.pid)
    started.push(postgres.stop)
    const port = await freePort()
    const address = `http://127.0.0.1:${port}`
    const log = join(workplace.folder, 'site.log')
    const site = serve({ port, address, database: postgres.url, files: join(workplace.folder, 'files'), log })
    workplace.note(site.pid)
    started.push(() => stop(site).then(() => keepLog(log)))
    await answers(`${address}/api/health`, site, log)
    Object.assign(process.env, { E2E_SITE_URL: address, DATABASE_URL: postgres.url })
  } catch (error) {
    await putAway()
    throw error
  }
  return putAway
}

/** What the site logged while it was browsed: the first thing to read when a journey failed. */
function keepLog(log: string) {
  mkdirSync('test-results', { recursive: true })
  copyFileSync(log, 'test-results/site.log')
}
