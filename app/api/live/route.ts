import { ensureBus } from '@/delivery/bus'
import { openDoor } from '@/delivery/doors'
import { plainHeaders, uncacheable } from '@/delivery/headers'
import { liveAlerts, type LiveState } from '@/features/breaking/live-alerts'
import { isEdition } from '@/features/breaking/live-stream'
import { log } from '@/lib/log'

export const dynamic = 'force-dynamic'

const POLL_SECONDS = 15

/**
 * The running alerts of an edition, once: `?edition=ar&poll=1`. Without `poll` it is a stream that server.ts answers before
 * Next is asked; under plain `next start` there is none, and pages ask now and then.
 */
export const GET = openDoor(async (request) => {
  const query = new URL(request.url).searchParams
  const locale = query.get('edition') ?? ''
  try {
    if (!(await isEdition(locale))) return refusal(404)
    if (query.get('poll') !== '1') return refusal(503)
    await ensureBus()
    return once(request, await liveAlerts.current(locale))
  } catch (error) {
    log.warn('no live alerts', { locale, error })
    return refusal(503)
  }
})

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
