import { plainHeaders, uncacheable } from '@/delivery/headers'
import {
  nameRendition,
  readRendition,
  sizeOfRendition,
  type NamedRendition,
} from '@/features/media/for-readers'
import { log } from '@/lib/log'
import { within } from '@/lib/within'

/** A rendition's address says its content, so it may be kept for ever and never asked for again. */
const forEver = 'public, max-age=31536000, immutable'

/** How long a reader waits for a store that is away at most. */
const MOST_SECONDS = 10

export async function GET(request: Request): Promise<Response> {
  try {
    return await within(MOST_SECONDS, answer(request))
  } catch (error) {
    log.error('a picture could not be read', { path: new URL(request.url).pathname.slice(0, 300), error })
    const headers = {
      ...plainHeaders('text/plain; charset=utf-8'),
      ...uncacheable,
      'retry-after': '30',
    }
    return new Response('Service Unavailable\n', { status: 503, headers })
  }
}

async function answer(request: Request): Promise<Response> {
  const named = nameRendition(keyOf(request))
  if (!named) return notFound()
  const isKnown = knows(request, named.etag)
  // one question to the store: it may be far away
  if (isKnown || request.method === 'HEAD') {
    const sizeBytes = await sizeOfRendition(named)
    if (sizeBytes === undefined) return notFound()
    return new Response(null, { status: isKnown ? 304 : 200, headers: headersOf(named, sizeBytes) })
  }
  const bytes = await readRendition(named)
  if (!bytes) return notFound()
  return new Response(new Uint8Array(bytes), { headers: headersOf(named, bytes.length) })
}

export const HEAD = GET

/** From the address as it was sent: a key needs no escapes, so whatever is escaped is not one. */
const keyOf = (request: Request) => new URL(request.url).pathname.slice('/media/'.length)

const headersOf = ({ etag, contentType }: NamedRendition, sizeBytes: number) => ({
  'Cache-Control': forEver,
  'Content-Type': contentType,
  'Content-Length': String(sizeBytes),
  'X-Content-Type-Options': 'nosniff',
  ETag: etag,
})

const knows = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag)

const notFound = () =>
  new Response('Not Found\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
