import { createHash } from 'node:crypto'
import { bodyFor, compress, pickEncoding, type Bodies, type Encoding } from './compress'

/** What a reader's door makes: a page, feed or sitemap, with what it is made of and how long it stays true. */
export type Rendered = {
  status: number
  body: string
  headers: Record<string, string>
  tags: readonly string[]
  /** For how long it may be served without asking again. */
  freshSeconds: number
  /** When it changes by itself: a schedule, an expiry, midnight. Never fresh beyond it. */
  freshUntil?: Date
}

export type Render = () => Promise<Rendered>

/** A rendered page, compressed, ready to be sent any number of times. */
export type Page = {
  status: number
  tags: readonly string[]
  epoch: number
  /** Milliseconds since 1970. */
  freshUntil: number
  staleUntil: number
  render: Render
  bodies: Bodies
  answers: Record<Encoding, { etag: string; headers: Record<string, string> }>
}

/** A page past its time may still be shown while it is made anew, but never past the moment its content changes. */
const STALE_SECONDS = 86_400

export async function makePage(
  rendered: Rendered,
  epoch: number,
  render: Render,
  now: number,
): Promise<Page> {
  const bodies = await compress(rendered.body)
  const fingerprint = createHash('sha1').update(rendered.body).digest('base64url')
  const changes = rendered.freshUntil?.getTime() ?? Infinity
  const freshUntil = Math.min(now + rendered.freshSeconds * 1000, changes)
  const answer = (encoding: Encoding, bytes: number) => {
    const etag = encoding === 'identity' ? `"${fingerprint}"` : `"${fingerprint}-${encoding}"`
    const headers: Record<string, string> = {
      ...rendered.headers,
      etag,
      vary: 'Accept-Encoding',
      'content-length': String(bytes),
    }
    if (encoding !== 'identity') headers['content-encoding'] = encoding
    return { etag, headers }
  }
  return {
    status: rendered.status,
    tags: rendered.tags,
    epoch,
    freshUntil,
    staleUntil: Math.min(freshUntil + STALE_SECONDS * 1000, changes),
    render,
    bodies,
    answers: {
      br: answer('br', bodies.br.length),
      gzip: answer('gzip', bodies.gzip.length),
      identity: answer('identity', Buffer.byteLength(rendered.body)),
    },
  }
}

/** What to send for a page: to both exits, the handler's Response and server.ts. Pure. */
export function answerWith(
  page: Page,
  request: { method: string; acceptEncoding?: string | null; ifNoneMatch?: string | null },
): { status: number; headers: Record<string, string>; body: Buffer | null } {
  const encoding = pickEncoding(request.acceptEncoding)
  const { etag, headers } = page.answers[encoding]
  if (page.status === 200 && request.ifNoneMatch && matches(request.ifNoneMatch, etag)) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = headers
    return { status: 304, headers: rest, body: null }
  }
  return {
    status: page.status,
    headers,
    body: request.method === 'HEAD' ? null : bodyFor(page.bodies, encoding),
  }
}

/** Weak comparison (RFC 9110 §13.1.2). */
const matches = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch.split(',').some((candidate) => {
    const tag = candidate.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
