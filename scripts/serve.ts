import './check-env'
import { fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database, openDatabase } from '@/db/client'
import { EmbeddedError } from '@/db/embedded'
import { LockedError } from '@/db/lock'
import { bus } from '@/delivery/bus'
import { ending } from '@/delivery/ending'
import { rollCall } from '@/delivery/roll-call'
import { firstAdminLink } from '@/features/accounts/first-admin'
import { flushViews } from '@/features/audience/count-view'
import { liveAlerts } from '@/features/breaking/live-alerts'
import { startWorkers } from '@/features/jobs/jobs'
import { flushUnknown } from '@/features/redirects/note-unknown'
import { isDatabaseAway } from '@/lib/connection-errors'
import { readEnv, type Env } from '@/lib/env'
import { log } from '@/lib/log'
import { serve } from '../server'
import { loadSampleStories } from './samples/load'
import { loadSamplePictures } from './samples/load-pictures'

/** How often a PostgreSQL that was away at the start is asked again. */
const ASK_AGAIN_MS = 3_000
/** A database that says nothing must not keep the process from ending. */
const MOST_ENDING_MS = 10_000

let workers: Awaited<ReturnType<typeof startWorkers>> | undefined

/** Opens the database, fills an empty one with the sample content, serves, and says where. */
try {
  const env = readEnv()
  const isOpen = await openSite(env)
  const close = await serve()
  process.stdout.write(`\n  Marsad is ready: ${env.SITE_URL}\n\n`)
  const watcher =
    env.NODE_ENV === 'production'
      ? undefined
      : fork('scripts/watch-assets.ts', { execArgv: ['--import', 'tsx'] })
  endWith(close, env.DRAIN_SECONDS * 1_000, () => watcher?.kill())
  if (isOpen) await sayFirstLink()
  if (isOpen) await addPictures()
  else void openLater(env)
} catch (error) {
  process.stderr.write(`\n${sentence(error)}\n\n`)
  await closeDatabase().catch(() => undefined)
  process.exit(1)
}

/** A PostgreSQL that is away is waited for: pages answer 503 until it is back. An embedded database in use is final. */
async function openSite(env: Env, say = sayAway): Promise<boolean> {
  try {
    await openDatabase()
    await loadSampleStories(new Date())
    await bus.start()
    await rollCall.start()
    if (env.JOBS === 'on') workers = await startWorkers(await database())
    return true
  } catch (error) {
    if (!env.DATABASE_URL || !isDatabaseAway(error)) throw error
    say(new URL(env.DATABASE_URL).host)
    return false
  }
}

function sayAway(host: string) {
  process.stderr.write(`The database at ${host} does not answer: pages say so until it does.\n`)
}

/** What a start does beside serving, done when the database comes at last. */
async function openLater(env: Env) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS).unref())
    try {
      if (await openSite(env, () => undefined)) break
    } catch (error) {
      log.error('the database answers, but it cannot be used', { error })
    }
  }
  process.stdout.write('The database answers: the site is complete.\n')
  await sayFirstLink()
  await addPictures()
}

/** Whoever reads what this process says may be the first at the desk: there is no default password. */
async function sayFirstLink() {
  const link = await firstAdminLink(new Date())
  if (link) process.stdout.write(`  Make the first administrator (once, within a day):\n  ${link}\n\n`)
}

function addPictures() {
  return loadSamplePictures().catch((error: unknown) => log.error('sample pictures were not made', { error }))
}

/** What stands in front hears first that others should be asked, and readers are answered for as long as it takes to notice. */
function endWith(close: () => Promise<void>, drainMs: number, alsoEnd: () => void) {
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    ending.hasBegun = true
    setTimeout(() => process.exit(1), drainMs + MOST_ENDING_MS).unref()
    alsoEnd()
    // first: a cache in front that is told of something stale now must still find somebody to ask for it anew
    await Promise.all([workers?.stop(), pause(drainMs)])
    liveAlerts.closeAll()
    await close()
    await flushViews(new Date())
    await flushUnknown(new Date())
    await rollCall.stop().catch(() => undefined)
    await bus.stop()
    await closeDatabase()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end().catch(failEnd))
}

function failEnd(error: unknown) {
  log.error('it did not end as it should', { error })
  process.exit(1)
}

function sentence(error: unknown) {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof LockedError || error instanceof EmbeddedError) return error.message
  return codeSentence(error) ?? error.stack ?? error.message
}

/** What a person can do about an error of the system, by its code. */
function codeSentence(error: NodeJS.ErrnoException): string | undefined {
  const { code = '', syscall = '', path = '' } = error
  if (code === 'EADDRINUSE') return 'The port is taken. Stop what uses it or set PORT to another number.'
  if (code === 'EADDRNOTAVAIL' || syscall === 'getaddrinfo')
    return `This machine has no address "${process.env.HOST}". Set HOST to one it has: 127.0.0.1, 0.0.0.0 or ::.`
  if (code === 'EACCES' && syscall === 'listen')
    return 'This port is not ours to use. Set PORT to a number above 1023.'
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code) && path)
    return `${path} cannot be written (${code}). Set DATA_DIR to a folder you own.`
  if (code === 'ENOSPC') return 'The disk is full.'
  const { cause } = error
  // five letters and digits: PostgreSQL said no (a wrong password, no such database)
  if (/^[0-9A-Z]{5}$/.test(code)) return `The database refuses: ${error.message}`
  return cause instanceof Error ? codeSentence(cause) : undefined
}
