import { database, type Db } from '@/db/client'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { enqueueJob } from '@/db/queries/jobs'
import { tags } from '../tags'
import { PURGE_JOB, purgeJobKey } from './purge-soon'
import type { PurgeTarget } from './target'
import { purgeTargets } from './targets'

/** What is purged is purged once more: an instance that had not heard of it yet may have given the old page again. */
const AGAIN_MS = 1_500
const LOOK_EVERY_MS = 60_000
/** More tags than this are everything. */
const MOST_TAGS = 1_000

/** Up to which invalidation the cache was told, and up to which it was told twice. */
type Told = { after?: number; again?: number }
type Purged = { target: PurgeTarget; last: number; isAnything: boolean }

/**
 * Tells one cache of all that was made stale since it was last told (invalidations have growing numbers), outside of any
 * transaction. Where that is not known, or too much, all pages are stale. Throws where the cache does not take it.
 */
export async function preparePurge(payload: Record<string, unknown>): Promise<Purged | undefined> {
  const target = purgeTargets().find(({ name }) => name === payload.target)
  if (!target) return undefined // it was taken out of the environment
  const db = await database()
  const { again } = toldOf(payload)
  const kept = again === undefined ? [] : await listInvalidationsFrom(db, again)
  // unknown, tidied away meanwhile, or a number of another database
  if (again === undefined || (kept[0]?.id ?? 1) !== Math.max(1, again)) {
    await purgeInPieces(target, [tags.site])
    return { target, last: (await findLastInvalidation(db))?.id ?? 0, isAnything: true }
  }
  const rows = kept.filter(({ id }) => id > again)
  const stale = [...new Set(rows.flatMap((row) => row.tags))]
  await purgeInPieces(target, stale.length > MOST_TAGS ? [tags.site] : stale)
  return { target, last: rows.at(-1)?.id ?? again, isAnything: rows.length > 0 }
}

/** Writes down how far the cache was told, and comes back: at once for what was committed meanwhile. */
export async function writePurged(tx: Db, payload: Record<string, unknown>, now: Date, purged?: Purged) {
  if (!purged) return { stale: [] }
  const { target, last, isAnything } = purged
  const isMore = ((await findLastInvalidation(tx))?.id ?? 0) > last
  const pauseMs = isMore ? 0 : isAnything ? AGAIN_MS : LOOK_EVERY_MS
  await enqueueJob(tx, {
    ...{ kind: PURGE_JOB, key: purgeJobKey(target), runAt: new Date(now.getTime() + pauseMs) },
    payload: { target: target.name, after: last, again: toldOf(payload).after ?? last },
  })
  return { stale: [] }
}

async function purgeInPieces(target: PurgeTarget, stale: readonly string[]) {
  for (let at = 0; at < stale.length; at += target.most) await target.purge(stale.slice(at, at + target.most))
}

const toldOf = ({ after, again }: Record<string, unknown>): Told => ({
  after: typeof after === 'number' ? after : undefined,
  again: typeof again === 'number' ? again : undefined,
})
