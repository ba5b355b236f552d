import { findRendition, readRendition } from '@/features/media/for-readers'

/** A rendition's address says its content, so it may be kept for ever and never asked for again. */
const forEver = 'public, max-age=31536000, immutable'

export async function GET(request: Request): Promise<Response> {
  const found = await findRendition(keyOf(request))
  if (!found) return notFound()
  if (isKnown(request, found.etag)) return new Response(null, { status: 304, headers: headersOf(found) })
  if (request.method === 'HEAD') return new Response(null, { headers: headersOf(found) })
  const bytes = await readRendition(found.key)
  return bytes ? new Response(new Uint8Array(bytes), { headers: headersOf(found) }) : notFound()
}

export const HEAD = GET

/** From the address as it was sent: a key needs no escapes, so whatever is escaped is not one. */
const keyOf = (request: Request) => new URL(request.url).pathname.slice('/media/'.length)

type Found = NonNullable<Awaited<ReturnType<typeof findRendition>>>

const headersOf = ({ etag, contentType, sizeBytes }: Found) => ({
  'Cache-Control': forEver,
  'Content-Type': contentType,
  'Content-Length': String(sizeBytes),
  'X-Content-Type-Options': 'nosniff',
  ETag: etag,
})

const isKnown = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === etag)

const notFound = () =>
  new Response('Not Found\n', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
