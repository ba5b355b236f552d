import type { Db } from '@/db/client'
import { listTextsToIndex, markIndexed } from '@/db/queries/search-index'
import { computeRelated, listRelatedIds } from '@/db/queries/related'
import { indexedText } from '@/features/articles/index-text'
import { findStories } from '@/features/search/find-stories'
import { planSearch } from '@/features/search/plan-search'
import { readSearchQuery } from '@/features/search/query'
import type { Query } from './corpus'

export type Row = { name: string; queries: number; first: string; second: string; p50: number; p95: number }
const SHOWN = 10

/** The ids of the first ten stories for a query, and how long they took. */
export async function search(db: Db, text: string, now: Date) {
  const begun = performance.now()
  const plan = await planSearch(db, readSearchQuery(text, 'ar'), 'ar', now)
  const found = await findStories(db, plan, { locale: 'ar' }, { now, limit: 20 })
  return { ids: found.slice(0, SHOWN).map(({ id }) => id), ms: performance.now() - begun }
}

/** MRR and recall among ten of one set; queries whose stories are not in the corpus are passed over. */
export async function measureSet(
  db: Db,
  name: string,
  queries: readonly Query[],
  idOf: ReadonlyMap<string, number>,
  now: Date,
): Promise<Row> {
  const ranks: number[] = []
  const recalls: number[] = []
  const times: number[] = []
  for (const { q, relevant } of queries) {
    const wanted = new Set(relevant.flatMap((id) => idOf.get(id) ?? []))
    if (wanted.size === 0) continue
    const { ids, ms } = await search(db, q, now)
    const place = ids.findIndex((id) => wanted.has(id))
    ranks.push(place < 0 ? 0 : 1 / (place + 1))
    recalls.push(ids.filter((id) => wanted.has(id)).length / Math.min(SHOWN, wanted.size))
    times.push(ms)
  }
  return { name, queries: ranks.length, first: mean(ranks), second: mean(recalls), ...percentiles(times) }
}

/** Runs with standfirsts left out of the index, and puts everything back. */
export async function withoutStandfirsts<Value>(
  db: Db,
  ids: readonly number[],
  run: (tx: Db) => Promise<Value>,
): Promise<Value> {
  let outcome: { value: Value } | undefined
  await db
    .transaction(async (tx) => {
      for (let at = 0; at < ids.length; at += 500) {
        const texts = await listTextsToIndex(tx, ids.slice(at, at + 500))
        const had = texts.filter(({ standfirst }) => standfirst !== null)
        await markIndexed(
          tx,
          had.map((text) => indexedText({ ...text, standfirst: null })),
        )
      }
      outcome = { value: await run(tx) }
      tx.rollback()
    })
    .catch((error: unknown) => {
      if (!outcome) throw error
    })
  if (!outcome) throw new Error('Nothing was measured')
  return outcome.value
}

/** Precision among the first six that were judged; stories that nobody judged are passed over. */
export async function measureRelated(
  db: Db,
  seeds: ReadonlyMap<string, ReadonlyMap<string, boolean>>,
  idOf: ReadonlyMap<string, number>,
  now: Date,
): Promise<Row> {
  const precisions: number[] = []
  const times: number[] = []
  for (const [seed, judged] of seeds) {
    const id = idOf.get(seed)
    if (id === undefined) continue
    const begun = performance.now()
    await computeRelated(db, [id], now)
    times.push(performance.now() - begun)
    const byId = new Map(
      [...judged].flatMap(([doc, isRelated]) => {
        const own = idOf.get(doc)
        return own === undefined ? [] : [[own, isRelated] as const]
      }),
    )
    const [[, rail] = [id, []]] = await listRelatedIds(db, [id])
    const known = rail.flatMap((one) => byId.get(one) ?? []).slice(0, 6)
    if (known.length > 0) precisions.push(known.filter(Boolean).length / known.length)
  }
  return {
    name: 'related, precision@6',
    queries: precisions.length,
    first: mean(precisions),
    second: '',
    ...percentiles(times),
  }
}

export const mean = (numbers: readonly number[]): string =>
  (numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)).toFixed(3)

export function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  return { p50: at(0.5), p95: at(0.95) }
}
