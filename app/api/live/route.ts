import { ensureBus } from '@/delivery/bus'
import { plainHeaders, uncacheable } from '@/delivery/headers'
import { liveAlerts, type LiveState } from '@/features/breaking/live-alerts'
import { getSite } from '@/features/settings/site'
import { log } from '@/lib/log'

export const dynamic = 'force-dynamic'

/** Bytes a reader may lag behind before it is let go. */
const MOST_UNSENT = 64 * 1024
const POLL_SECONDS = 15

const streamHeaders = {
  ...plainHeaders('text/event-stream; charset=utf-8'),
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** The running alerts of an edition: `?edition=ar` as a stream of events, with `&poll=1` once as JSON. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const locale = query.get('edition') ?? ''
  try {
    if (!(await isEdition(locale))) return refusal(404)
    await ensureBus()
    const state = await liveAlerts.current(locale)
    if (query.get('poll') === '1') return once(request, state)
    if (liveAlerts.isFull) return refusal(503)
    return new Response(streamOf(locale, state, request.signal), { headers: streamHeaders })
  } catch (error) {
    log.warn('no live alerts', { locale, error })
    return refusal(503)
  }
}

/** Without this, Next would open a stream for a HEAD request. */
export async function HEAD(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  if (query.get('poll') === '1') return GET(request)
  return (await isEdition(query.get('edition') ?? ''))
    ? new Response(null, { headers: streamHeaders })
    : refusal(404)
}

const isEdition = async (locale: string) => {
  const site = /^[a-z]{2,3}(-\w{2,8})*$/i.test(locale) ? await getSite(locale) : undefined
  return site !== undefined
}

function refusal(status: 404 | 503) {
  const later = status === 503 ? { 'retry-after': '30' } : undefined
  return new Response(null, { status, headers: { ...uncacheable, ...later } })
}

function once(request: Request, { json, etag }: LiveState) {
  const headers = {
    ...plainHeaders('application/json; charset=utf-8'),
    'cache-control': `public, max-age=${POLL_SECONDS}`,
    etag,
  }
  const isKnown = request.headers.get('if-none-match')?.includes(etag)
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(json, { headers })
}

function streamOf(locale: string, state: LiveState, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave: (() => void) | undefined
  let isOpen = true
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const close = () => {
          if (!isOpen) return
          isOpen = false
          leave?.()
          controller.close()
        }
        const send = (text: string) => {
          if (!isOpen || (controller.desiredSize ?? 0) <= 0) return false
          controller.enqueue(encoder.encode(text))
          return true
        }
        leave = liveAlerts.open(locale, state, { send, close })
        if (signal.aborted) close()
        else signal.addEventListener('abort', close, { once: true })
      },
      cancel() {
        isOpen = false
        leave?.()
      },
    },
    { highWaterMark: MOST_UNSENT, size: (chunk) => chunk?.byteLength ?? 0 },
  )
}
