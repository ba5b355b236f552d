import { database } from '@/db/client'
import { addViews } from '@/db/queries/views'
import { log } from '@/lib/log'
import { processWide } from '@/lib/process-wide'
import { isBot } from './bots'
import { RequestLimit } from '@/lib/request-limit'
import { ViewBuffer } from './view-buffer'

const FLUSH_MS = 10_000
const HOUR_MS = 3_600_000
/** Many readers of a country share one address: the limits stop a machine, not a family or a carrier. */
const MOST_A_MINUTE = 120
const MOST_OF_A_STORY_A_MINUTE = 10

const state = processWide('views', () => ({
  buffer: new ViewBuffer(),
  limit: new RequestLimit(),
  timer: undefined as NodeJS.Timeout | undefined,
}))

/** What a beacon says of where it comes from. */
export type ViewRequest = {
  address: string
  userAgent: string | null
  /** Sec-Purpose: a page that was fetched ahead, not read. */
  purpose: string | null
  isSameOrigin: boolean
}

/** The id in a beacon's body, or undefined where it is anything else than one. */
export function readStoryId(body: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(body) ? Number(body) : undefined
}

/** Counts one view of a story, if a person may have made it. Returns at once; written within ten seconds. */
export function countView(id: number, request: ViewRequest, now: Date): boolean {
  const isRead = request.isSameOrigin && !isBot(request.userAgent) && !request.purpose?.includes('prefetch')
  if (!isRead || !isWithinLimits(id, request.address, now)) return false
  state.buffer.add(id)
  flushLater(now)
  return true
}

const isWithinLimits = (id: number, address: string, now: Date) =>
  state.limit.allows(address, MOST_A_MINUTE, now) &&
  state.limit.allows(`${address} ${id}`, MOST_OF_A_STORY_A_MINUTE, now)

/** Writes what was counted: every ten seconds, and by the server before it stops. Views of unknown stories fall away. */
export async function flushViews(now: Date): Promise<void> {
  clearTimeout(state.timer)
  state.timer = undefined
  const views = state.buffer.take()
  if (views.size === 0) return
  try {
    await addViews(await database(), new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS), views)
  } catch (error) {
    for (const [id, count] of views) state.buffer.add(id, count)
    flushLater(now)
    log.warn('views were not written and are kept', { stories: views.size, error })
  }
}

function flushLater(now: Date) {
  state.timer ??= setTimeout(() => void flushViews(new Date(now.getTime() + FLUSH_MS)), FLUSH_MS).unref()
}
