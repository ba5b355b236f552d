import type { Db } from '@/db/client'
import { enqueueJob } from '@/db/queries/jobs'
import { listOutdated } from '@/db/queries/search-index'
import { replaceTermCounts } from '@/db/queries/search-terms'
import { listEditions } from '@/db/queries/site'
import { indexArticles } from '@/features/articles/index-text'
import { TERMS_VERSION } from '@/lib/terms'

const AT_ONCE = 200
export const INDEX_JOB = 'search.index'

/** Reads stories again that an older analysis read, or whose names have changed; leaves the rest to the next round. */
export async function indexOutdated(tx: Db, _payload: unknown, now: Date) {
  const ids = await listOutdated(tx, TERMS_VERSION, AT_ONCE)
  await indexArticles(tx, ids)
  if (ids.length === AT_ONCE) await enqueueJob(tx, { kind: INDEX_JOB, key: INDEX_JOB, runAt: now })
  return { stale: [] }
}

/** Counts anew in how many stories of each edition every term stands. */
export async function countTerms(tx: Db, now: Date): Promise<void> {
  for (const { locale } of await listEditions(tx)) await replaceTermCounts(tx, locale, now)
}
