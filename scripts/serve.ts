import { fork } from 'node:child_process'
import { closeDatabase, openDatabase } from '@/db/client'
import { LockedError } from '@/db/lock'
import { bus } from '@/delivery/bus'
import { flushViews } from '@/features/audience/count-view'
import { liveAlerts } from '@/features/breaking/live-alerts'
import { readEnv, type Env } from '@/lib/env'
import { log } from '@/lib/log'
import { serve } from '../server'
import { loadSampleStories } from './samples/load'
import { loadSamplePictures } from './samples/load-pictures'

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
  endWith(close, () => watcher?.kill())
  if (isOpen)
    await loadSamplePictures().catch((error: unknown) =>
      log.error('sample pictures were not made', { error }),
    )
} catch (error) {
  process.stderr.write(`\n${sentence(error)}\n\n`)
  process.exit(1)
}

/** A PostgreSQL that is away is waited for: pages answer 503 until it is back. An embedded database in use is final. */
async function openSite(env: Env): Promise<boolean> {
  try {
    await openDatabase()
    await loadSampleStories(new Date())
    await bus.start()
    return true
  } catch (error) {
    if (!env.DATABASE_URL || !isAway(error)) throw error
    const { host } = new URL(env.DATABASE_URL)
    process.stderr.write(`The database at ${host} does not answer: pages say so until it does.\n`)
    return false
  }
}

function endWith(close: () => Promise<void>, alsoEnd: () => void) {
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    alsoEnd()
    liveAlerts.closeAll()
    await close()
    await flushViews(new Date())
    await bus.stop()
    await closeDatabase()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end())
}

const isAway = (error: unknown) => {
  const { code } = (error ?? {}) as { code?: string }
  return (
    ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '57P03'].includes(code ?? '') ||
    /timeout/i.test(String(error))
  )
}

function sentence(error: unknown) {
  if (error instanceof LockedError) return error.message
  const { code } = (error ?? {}) as { code?: string }
  if (code === 'EADDRINUSE') return 'The port is taken. Stop what uses it or set PORT to another number.'
  if (code === 'EACCES')
    return 'This port or folder is not ours to use. Set PORT above 1023, or DATA_DIR to a folder you own.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
