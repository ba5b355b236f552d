import { LRUCache } from 'lru-cache'
import { processWide } from '@/lib/process-wide'
import { staleness } from './staleness'

type Kept = { value: unknown; epoch: number; tags: readonly string[]; freshUntil: number }
type Entry = Kept | { loading: Promise<Kept> }

const memory = processWide('remembered', () => new LRUCache<string, Entry & object>({ max: 20_000 }))

/**
 * A value that many pages share (the sections, the running alerts, the most read), read from the database once until one
 * of its tags is invalidated or `ttlSeconds` pass (0: nothing is kept). Concurrent callers wait for one read. Failures are
 * not kept.
 * The value is shared: do not change it.
 */
export async function remember<Value>(
  key: string,
  { tags, ttlSeconds }: { tags: readonly string[]; ttlSeconds: number },
  load: () => Promise<Value>,
): Promise<Value> {
  const entry = memory.get(key)
  if (entry && 'loading' in entry) {
    const kept = await entry.loading
    return staleness.isValid(kept) ? (kept.value as Value) : remember(key, { tags, ttlSeconds }, load)
  }
  if (entry && staleness.isValid(entry) && Date.now() < entry.freshUntil) return entry.value as Value

  const epoch = staleness.epoch
  const loading = load().then((value) => ({ value, epoch, tags, freshUntil: Date.now() + ttlSeconds * 1000 }))
  memory.set(key, { loading })
  try {
    const kept = await loading
    if (ttlSeconds > 0) memory.set(key, kept)
    else memory.delete(key)
    return kept.value as Value
  } catch (error) {
    memory.delete(key)
    throw error
  }
}

/**
 * The same for many things of a kind at once (the pictures of a page): those that are not held are read together.
 * What is not there is asked for again the next time.
 */
export async function rememberMany<Value>(
  ids: readonly number[],
  kind: { keyOf: (id: number) => string; tagOf: (id: number) => string; ttlSeconds: number },
  load: (missing: readonly number[]) => Promise<readonly (readonly [id: number, value: Value])[]>,
): Promise<Map<number, Value>> {
  const found = new Map<number, Value>()
  for (const id of ids) {
    const entry = memory.get(kind.keyOf(id))
    if (entry && 'value' in entry && staleness.isValid(entry) && Date.now() < entry.freshUntil)
      found.set(id, entry.value as Value)
  }
  const missing = [...new Set(ids)].filter((id) => !found.has(id))
  if (missing.length === 0) return found
  const epoch = staleness.epoch
  for (const [id, value] of await load(missing)) {
    const freshUntil = Date.now() + kind.ttlSeconds * 1000
    memory.set(kind.keyOf(id), { value, epoch, tags: [kind.tagOf(id)], freshUntil })
    found.set(id, value)
  }
  return found
}
