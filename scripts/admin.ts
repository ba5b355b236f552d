import './check-env'
import { closeDatabase } from '@/db/client'
import { EmbeddedError } from '@/db/embedded'
import { LockedError } from '@/db/lock'
import { isDatabaseAway } from '@/lib/connection-errors'
import { runCommand, Refusal, UsageError } from './admin/commands'

const stopFirst = `The embedded database belongs to one process: stop the site, run this again, then start the site.
Links stay good over the restart. On PostgreSQL (DATABASE_URL) the site may go on running.`

try {
  process.stdout.write(`${await runCommand(process.argv.slice(2), new Date())}\n`)
} catch (error) {
  process.stderr.write(`\n${sentence(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
} finally {
  await closeDatabase().catch(() => undefined)
}

function sentence(error: unknown): string {
  if (error instanceof LockedError) return `${error.message}\n\n${stopFirst}`
  if (error instanceof UsageError || error instanceof Refusal || error instanceof EmbeddedError)
    return error.message
  if (isDatabaseAway(error)) return 'The database at DATABASE_URL does not answer. Start it, then try again.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
