import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const TIME_LIMIT_MS = 120_000

type Place = {
  port: number
  address: string
  database: string
  files: string
  log: string
  /** Whether this process does what is left for later. */
  jobs?: 'on' | 'off'
  /** More of its environment. */
  more?: Record<string, string>
}

/** A process of the built site, in the background; what it says goes to `log`. */
export function serve({ port, address, database, files, log, jobs = 'on', more }: Place): ChildProcess {
  const output = openSync(log, 'a')
  const env = {
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_URL: address,
    DATABASE_URL: database,
    DATA_DIR: files,
    JOBS: jobs,
    ...more,
  }
  const site = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  return site
}

/** Waits until a site answers; throws with the end of its log where it does not. */
export async function answers(address: string, site: ChildProcess, log: string): Promise<void> {
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
