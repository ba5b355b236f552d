import { database, type Db } from '@/db/client'
import { enqueueJob } from '@/db/queries/jobs'
import { deleteTold, listUntold } from '@/db/queries/untold-addresses'
import { TELL_JOB } from '@/features/articles/decide/note-untold'
import { feedFormats, feedPath, type FeedSubject } from '@/features/feeds/feed-name'
import { localeOf } from '@/features/redirects/stored-path'
import { defaultLocale } from '@/i18n/locales'
import { readEnv } from '@/lib/env'
import { decodeSegment } from '@/lib/slug'
import { tellHub, tellIndexNow } from './index-now'

/** What IndexNow takes in one breath. */
const MOST_AT_ONCE = 10_000
const LOOK_EVERY_MS = 60_000

/** Tells whoever wants to be told what changed, outside of any transaction; throws where one of them did not take it. */
export async function prepareTelling() {
  const rows = await listUntold(await database(), MOST_AT_ONCE)
  const paths = rows.map(({ path }) => path)
  // one that is away does not keep the other from knowing
  const answers = await Promise.allSettled([tellIndexNow(paths), tellHub(feedsOf(paths))])
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason
  return rows
}

/** Forgets what was told, and comes back: at once where there is more, in a minute for what slipped through. */
export async function writeTold(
  tx: Db,
  _payload: unknown,
  now: Date,
  told: Awaited<ReturnType<typeof prepareTelling>>,
) {
  const last = told.at(-1)
  const paths = told.map(({ path }) => path)
  if (last) await deleteTold(tx, paths, last.changedAt)
  const isMore = told.length === MOST_AT_ONCE
  await enqueueJob(tx, {
    ...{ kind: TELL_JOB, key: TELL_JOB, runAt: new Date(now.getTime() + (isMore ? 0 : LOOK_EVERY_MS)) },
  })
  return { stale: [] }
}

/** The feeds in which these stories stand: the edition's latest and their section's. */
function feedsOf(paths: readonly string[]): string[] {
  const { SITE_URL } = readEnv()
  const feeds = paths.flatMap((path) => {
    const locale = localeOf(path)
    const own = path.split('/').slice(locale === defaultLocale ? 1 : 2)
    const [section = ''] = own
    const subjects: FeedSubject[] = [{ kind: 'latest' }]
    if (own.length === 2) subjects.push({ kind: 'sections', slug: decodeSegment(section) })
    return subjects.flatMap((subject) => feedFormats.map((format) => feedPath(locale, subject, format)))
  })
  return [...new Set(feeds)].map((path) => SITE_URL + path)
}
