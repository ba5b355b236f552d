import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/client'
import { LockedError } from '@/db/lock'
import type { ImportReport } from '@/features/imports/import-report'
import { importNdjson } from '@/features/imports/ndjson/import-ndjson'
import { relateNew } from '@/features/imports/relate-new'
import { UnreadableFileError } from '@/features/imports/text-pieces'
import { importWxr } from '@/features/imports/wxr/import-wxr'
import { isLocale, defaultLocale } from '@/i18n/locales'
import { makeProgress } from './import/progress'
import { describeReport } from './import/describe-report'

const usage = `Usage:
  npm run import -- wxr FILE [--uploads DIR] [--locale ar] [--dry-run] [--no-related] [--report FILE]
  npm run import -- ndjson FILE [--limit N] [--locale ar] [--dry-run] [--no-related] [--report FILE]

  FILE        a WordPress export (WXR), or one JSON article a line; may be gzipped
  --uploads   a copy of wp-content/uploads: pictures are taken from there, never from the network
  --locale    the edition the stories belong to (default: ${defaultLocale})
  --dry-run   reads and reports, writes nothing
  --no-related  leaves related stories to be computed by the next run
  --report    writes the closing report as JSON
Stop the site first if it runs on the embedded database; PostgreSQL may stay in use.
`

class UsageError extends Error {}

try {
  process.exitCode = await run(readArguments())
} catch (error) {
  process.stderr.write(`\n${sentence(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
} finally {
  await closeDatabase()
}

function readArguments() {
  const options = {
    uploads: { type: 'string' },
    locale: { type: 'string', default: defaultLocale },
    limit: { type: 'string' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'no-related': { type: 'boolean', default: false },
  } as const
  const { values, positionals } = parse(() => parseArgs({ options, allowPositionals: true, strict: true }))
  const [kind, file, ...others] = positionals
  if ((kind !== 'wxr' && kind !== 'ndjson') || !file || others.length > 0) throw new UsageError(usage)
  if (!isLocale(values.locale))
    throw new UsageError(`There is no edition "${values.locale}": it needs a messages file.`)
  const limit = values.limit === undefined ? undefined : Number(values.limit)
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new UsageError('--limit must be a whole number above zero')
  return {
    ...values,
    kind,
    file,
    limit,
    locale: values.locale,
    isDryRun: values['dry-run'],
    isRelated: !values['no-related'],
  }
}

function parse<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

async function run({
  kind,
  file,
  limit,
  locale,
  uploads,
  isDryRun,
  isRelated,
  report: reportFile,
}: ReturnType<typeof readArguments>) {
  const now = new Date()
  const begun = performance.now()
  const progress = makeProgress()
  const options = { file, locale, isDryRun, now, onProgress: progress.show }
  const outcome = await (
    kind === 'wxr' ? importWxr({ ...options, uploads }) : importNdjson({ ...options, limit }).then(alone)
  ).finally(progress.stop)
  const seconds = (performance.now() - begun) / 1_000
  process.stdout.write(
    describeReport(outcome.report.toJson(), { file, seconds, isDryRun, broken: outcome.broken }),
  )
  if (reportFile)
    await writeFile(
      reportFile,
      `${JSON.stringify({ file, locale, ...outcome.report.toJson(), broken: outcome.broken }, null, 2)}\n`,
    )
  if (isRelated && !isDryRun) await relate(now)
  return outcome.broken ? 1 : 0
}

function alone(report: ImportReport): Awaited<ReturnType<typeof importWxr>> {
  return { report }
}

async function relate(now: Date) {
  const begun = performance.now()
  const progress = makeProgress()
  const done = await relateNew(now, (count) =>
    progress.show({ done: count, total: 0, unit: 'items' }),
  ).finally(progress.stop)
  const seconds = (performance.now() - begun) / 1_000
  if (done > 0)
    process.stdout.write(`Related stories of ${done} articles computed in ${seconds.toFixed(1)} s.\n`)
}

function sentence(error: unknown) {
  const isExpected =
    error instanceof UsageError || error instanceof UnreadableFileError || error instanceof LockedError
  if (isExpected) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
