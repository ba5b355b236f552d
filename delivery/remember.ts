import { LRUCache } from 'lru-cache'
import { processWide } from '@/lib/process-wide'
import { staleness } from './staleness'

type Kept = { value: unknown; epoch: number; tags: readonly string[]; freshUntil: number }
type Entry = Kept | { loading: Promise<Kept> }

const memory = processWide('remembered', () => new LRUCache<string, Entry & object>({ max: 5_000 }))

/**
 * A value that many pages share (the sections, the running alerts, the most read), read from the database once until one
 * of its tags is invalidated or `ttlSeconds` pass. Concurrent callers wait for one read. Failures are not kept.
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
    memory.set(key, kept)
    return kept.value as Value
  } catch (error) {
    memory.delete(key)
    throw error
  }
}
