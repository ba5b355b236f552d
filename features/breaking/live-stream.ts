import type { IncomingMessage, ServerResponse } from 'node:http'
import { plainHeaders, uncacheable } from '@/delivery/headers'
import { getSite } from '@/features/settings/site'
import { log } from '@/lib/log'
import { answerProxy, isProxyAsking } from './held-stream'
import { liveAlerts, type LiveState } from './live-alerts'

/** Bytes a reader may lag behind before it is let go. */
export const MOST_UNSENT = 64 * 1024

const streamHeaders = {
  ...plainHeaders('text/event-stream; charset=utf-8'),
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

export const isEdition = async (locale: string): Promise<boolean> =>
  /^[a-z]{2,3}(-\w{2,8})*$/i.test(locale) && (await getSite(locale)) !== undefined

/**
 * The edition whose alerts a request wants as a stream; undefined where it is another request, or wants them once. Proxies
 * that hold streams ask by the path (held-stream.ts).
 */
export function streamAsked({
  method,
  url = '',
}: Pick<IncomingMessage, 'method' | 'url'>): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const [, inPath, search] = /^\/api\/live(?:\/([\w-]+))?(\?.*)?$/.exec(url) ?? ['', '', 'poll=1']
  const query = new URLSearchParams(search)
  return query.get('poll') === '1' ? undefined : (inPath ?? query.get('edition') ?? '')
}

/**
 * Answers with the running alerts of an edition as a stream of events, which a proxy may hold for us. server.ts asks here,
 * not Next, whose own streams cost several times the memory for each open page. Never rejects.
 */
export async function answerLive(
  locale: string,
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  response: ServerResponse,
  now: Date,
): Promise<void> {
  const refuse = (status: 404 | 503) =>
    response.writeHead(status, { ...uncacheable, ...(status === 503 && { 'retry-after': '30' }) }).end()
  try {
    if (!(await isEdition(locale))) return void refuse(404)
    if (method === 'HEAD') return void response.writeHead(200, streamHeaders).end()
    const state = await liveAlerts.current(locale)
    if (isProxyAsking(headers, now)) return answerProxy(locale, state, headers, response, streamHeaders)
    if (liveAlerts.isFull) return void refuse(503)
    if (!response.destroyed) stream(locale, state, response)
  } catch (error) {
    log.warn('no live alerts', { locale, error })
    if (!response.headersSent) refuse(503)
  }
}

/** Who does not read is let go when so much waits for it, with what waits: neither others nor memory suffer. */
function stream(locale: string, state: LiveState, response: ServerResponse) {
  // its end is the end of the connection: every message then goes out as it is, the same bytes for all
  response.shouldKeepAlive = false
  response.useChunkedEncodingByDefault = false
  response.writeHead(200, streamHeaders)
  const send = (message: Buffer) => {
    if (response.destroyed || response.writableLength > MOST_UNSENT) return false
    response.write(message)
    return true
  }
  const close = () => (response.writableLength > MOST_UNSENT ? response.destroy() : response.end())
  response.once('close', liveAlerts.open(locale, state, { send, close }))
}
