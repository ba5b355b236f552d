import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, copyFileSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, startPostgres, stop } from './postgres'
import { makeWorkplace } from './workplace'

const TIME_LIMIT_MS = 120_000

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

type Place = { port: number; address: string; database: string; files: string; log: string }

function serve({ port, address, database, files, log }: Place) {
  const output = openSync(log, 'a')
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: address,
    DATABASE_URL: database,
    DATA_DIR: files,
  }
  const site = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return site
}

async function answers(address: string, site: ChildProcess, log: string) {
  const fail = (why: string) =>
    new Error(`The site ${why}. Its log ends:\n${readFileSync(log, 'utf8').slice(-4_000)}`)
  const until = Date.now() + TIME_LIMIT_MS
  while (Date.now() < until) {
    if (site.exitCode !== null || site.signalCode !== null) throw fail('ended before it answered')
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
    if (response?.ok) return
    await pause(150)
  }
  throw fail(`did not answer at ${address} within ${TIME_LIMIT_MS / 1_000} s`)
}
