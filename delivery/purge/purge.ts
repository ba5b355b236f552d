import { database, type Db } from '@/db/client'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { enqueueJob } from '@/db/queries/jobs'
import { tags } from '../tags'
import { PURGE_JOB, purgeJobKey } from './purge-soon'
import type { HowStale, PurgeTarget } from './target'
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
    await purgeInPieces(target, [tags.site], 'gone')
    return { target, last: (await findLastInvalidation(db))?.id ?? 0, isAnything: true }
  }
  const rows = kept.filter(({ id }) => id > again)
  await purgeAll(target, rows)
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

async function purgeAll(target: PurgeTarget, rows: readonly { tags: readonly string[] }[]) {
  const all = [...new Set(rows.flatMap((row) => row.tags))].filter((tag) => !isMark(tag))
  const gone = new Set(rows.flatMap((row) => goneIn(row.tags)))
  const stale = all.filter((tag) => !gone.has(tag))
  if (all.length > MOST_TAGS) return purgeInPieces(target, [tags.site], gone.size > 0 ? 'gone' : 'stale')
  await purgeInPieces(target, [...gone], 'gone')
  await purgeInPieces(target, stale, 'stale')
}

/** Tags that stand on no page, and say which others nobody may keep. */
const GONE = /^gone:/
const isMark = (tag: string) => GONE.test(tag) || tag === tags.takenDown

const goneIn = (some: readonly string[]): string[] =>
  some.includes(tags.takenDown)
    ? some.filter((tag) => !isMark(tag))
    : some.filter((tag) => GONE.test(tag)).map((tag) => tag.replace(GONE, ''))

async function purgeInPieces(target: PurgeTarget, some: readonly string[], how: HowStale) {
  for (let at = 0; at < some.length; at += target.most)
    await target.purge(some.slice(at, at + target.most), how)
}

const toldOf = ({ after, again }: Record<string, unknown>): Told => ({
  after: typeof after === 'number' ? after : undefined,
  again: typeof again === 'number' ? again : undefined,
})
