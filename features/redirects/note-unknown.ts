import { database } from '@/db/client'
import { addUnknownAddresses } from '@/db/queries/unknown-addresses'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { RequestLimit } from '@/lib/request-limit'
import { isPlausibleAddress } from './plausible-address'
import { UnknownBuffer } from './unknown-buffer'

const FLUSH_MS = 30_000
/** A person follows a few dead links a minute; a machine that tries doors follows thousands. */
const MOST_A_MINUTE = 20
/** Addresses the table holds; the most asked for stay (features/jobs tidies the rest). */
export const MOST_UNKNOWN = 5_000

const state = processWide('unknown-addresses', () => ({
  buffer: new UnknownBuffer(),
  limit: new RequestLimit(),
  timer: undefined as NodeJS.Timeout | undefined,
}))

/**
 * Remembers that a reader asked for an address that is not there. Returns at once and never throws: the 404 page does
 * not wait for it. Written within half a minute.
 */
export function noteUnknown(path: string, reader: string, now: Date): void {
  if (!isPlausibleAddress(path) || !state.limit.allows(reader, MOST_A_MINUTE, now)) return
  state.buffer.add(path)
  flushLater(now)
}

/** Writes what was noted: every half minute, and by the server before it stops. */
export async function flushUnknown(now: Date): Promise<void> {
  clearTimeout(state.timer)
  state.timer = undefined
  const hits = state.buffer.take()
  if (hits.size === 0) return
  try {
    await addUnknownAddresses(await database(), hits, now, MOST_UNKNOWN)
  } catch (error) {
    for (const [path, count] of hits) state.buffer.add(path, count)
    flushLater(now)
    log.warn('unknown addresses were not written and are kept', { addresses: hits.size, error })
  }
}

function flushLater(now: Date) {
  state.timer ??= setTimeout(() => void flushUnknown(new Date(now.getTime() + FLUSH_MS)), FLUSH_MS).unref()
}
