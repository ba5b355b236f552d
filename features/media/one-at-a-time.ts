import { processWide } from '@/lib/process-wide'

/** Pictures are read one after the other: two at once would take both cores from the readers, and twice the memory. */
export function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const queue = processWide('pictures being read', () => ({ last: Promise.resolve<unknown>(undefined) }))
  const mine = queue.last.then(work)
  queue.last = mine.catch(() => undefined)
  return mine
}
