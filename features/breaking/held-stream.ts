import { randomInt } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { gripProxies } from '@/delivery/grip/proxies'
import { isSigned } from '@/delivery/grip/token'
import { tags } from '@/delivery/tags'
import { log } from '@/lib/log'
import { firstEventOf, HEARTBEAT_SECONDS, idOf, liveAlerts, type LiveState } from './live-alerts'

/**
 * A stream that hears nothing for so long asks what is true now: what was lost on its way to it comes right by itself. Each
 * has a time of its own: Pushpin lets a thousand ask in a second, and what is sent meanwhile waits with those whose turn it
 * is not yet.
 */
const LOOK_SECONDS = { least: 300, most: 900 }

let isWarned = false

/**
 * Whether one of our proxies asks, and will hold the stream: it signed. Whoever else sends the header is a reader, and gets
 * a stream from us.
 */
export function isProxyAsking({ 'grip-sig': token }: IncomingHttpHeaders, now: Date): boolean {
  const proxies = gripProxies()
  if (typeof token !== 'string' || proxies.length === 0) return false
  if (proxies.some(({ key }) => isSigned(token, key, now))) return true
  if (!isWarned) log.warn('a Grip-Sig is not ours: does the proxy have the key of GRIP_URL, and our time?')
  isWarned = true
  return false
}

/**
 * Answers a proxy that holds streams with what runs now, and what it is to do with the stream: nothing more is sent here.
 * It compares numbers: a stream that began before a state which the proxy has sent already asks again, by the link.
 */
export function answerProxy(
  locale: string,
  state: LiveState,
  asked: IncomingHttpHeaders,
  response: ServerResponse,
  headers: Record<string, string>,
): void {
  const id = idOf(state)
  const channel = tags.alerts(locale)
  const isKnown = asked['grip-last'] === `${channel}; last-id=${id}`
  response.writeHead(200, {
    ...headers,
    'grip-hold': 'stream',
    'grip-channel': `${channel}; prev-id=${id}`,
    // by its path: proxies share one answer among all who ask for the same, whatever stands behind the question mark
    'grip-link': `</api/live/${locale}>; rel=next; timeout=${lookSeconds()}`,
    'grip-keep-alive': `:\\n\\n; format=cstring; timeout=${HEARTBEAT_SECONDS}`,
  })
  response.end(isKnown ? '' : firstEventOf(state))
}

const lookSeconds = () => randomInt(LOOK_SECONDS.least, LOOK_SECONDS.most + 1)

/** How many open pages hear of a change here; null where proxies hold them. */
export const pagesReached = (): number | null => (gripProxies().length > 0 ? null : liveAlerts.readers)
