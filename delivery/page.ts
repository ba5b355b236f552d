import { createHash } from 'node:crypto'
import { compress, unpack, type Encoding } from './compress'
import type { Answer } from './send'

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

/** A rendered page, ready to be sent any number of times. */
export type Page = {
  status: number
  tags: readonly string[]
  epoch: number
  /** Milliseconds since 1970. */
  freshUntil: number
  staleUntil: number
  render: Render
  headers: Record<string, string>
  /** Its bytes in the encodings that were asked for so far. */
  forms: Map<Encoding, Form>
}

type Form = { body: Buffer; etag: string; headers: Record<string, string> }
type Asked = { method: string; ifNoneMatch?: string | null }

/** A page past its time may still be shown while it is made anew, but never past the moment its content changes. */
const STALE_SECONDS = 86_400

/** UTF-8 takes three for a unit of UTF-16, and four for two. */
const MOST_BYTES_A_UNIT = 3

/** `encoding` is the one that was asked for: another costs its compression when somebody asks for it. */
export async function makePage(
  rendered: Rendered,
  epoch: number,
  render: Render,
  now: number,
  encoding: Encoding,
): Promise<Page> {
  const bytes = utf8(rendered.body)
  const changes = rendered.freshUntil?.getTime() ?? Infinity
  const freshUntil = Math.min(now + rendered.freshSeconds * 1000, changes)
  const page: Page = {
    status: rendered.status,
    tags: rendered.tags,
    epoch,
    freshUntil,
    staleUntil: Math.min(freshUntil + STALE_SECONDS * 1000, changes),
    render,
    headers: rendered.headers,
    forms: new Map(),
  }
  addForm(page, encoding, await compress(bytes, encoding))
  return page
}

/** Makes the page ready in another encoding. Plain text is not kept: the rare client that wants it pays for it. */
export async function prepareForm(page: Page, encoding: Encoding): Promise<void> {
  if (page.forms.has(encoding)) return
  const [kept] = page.forms
  if (!kept) throw new Error('A page without bytes')
  const [keptEncoding, { body }] = kept
  addForm(page, encoding, await compress(unpack(body, keptEncoding), encoding))
}

function addForm(page: Page, encoding: Encoding, body: Buffer): void {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`
  const headers: Record<string, string> = {
    ...page.headers,
    etag,
    vary: 'Accept-Encoding',
    'content-length': String(body.length),
  }
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  page.forms.set(encoding, { body, etag, headers })
}

let room = Buffer.alloc(0)

/** The bytes of a text, in half the time of Buffer.from, which counts them first. */
function utf8(text: string): Buffer {
  if (room.length < text.length * MOST_BYTES_A_UNIT)
    room = Buffer.allocUnsafe(text.length * MOST_BYTES_A_UNIT)
  return Buffer.from(room.subarray(0, room.write(text)))
}

/** What to send for a page in an encoding that it is ready in. Pure. */
export function answerWith(page: Page, encoding: Encoding, asked: Asked): Answer {
  const form = page.forms.get(encoding)
  if (!form) throw new Error(`The page is not ready in ${encoding}`)
  const { etag, headers, body } = form
  if (page.status === 200 && asked.ifNoneMatch && matches(asked.ifNoneMatch, etag)) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = headers
    return { status: 304, headers: rest, body: null }
  }
  return { status: page.status, headers, body: asked.method === 'HEAD' ? null : body }
}

/** Whether If-None-Match names an ETag: weak comparison (RFC 9110 §13.1.2). */
export const matches = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch.split(',').some((candidate) => {
    const tag = candidate.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
