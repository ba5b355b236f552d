import { createHash } from 'node:crypto'
import { compress, type Encoding } from './compress'
import { pageBytes, type PageBytes } from './page-bytes'
import { addForm, type Ready } from './page-forms'
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
export type Page = Ready & {
  status: number
  tags: readonly string[]
  epoch: number
  /** Milliseconds since 1970. */
  freshUntil: number
  staleUntil: number
  render: Render
}

type Asked = { method: string; ifNoneMatch?: string | null }

/** A page past its time may still be shown while it is made anew, but never past the moment its content changes. */
const STALE_SECONDS = 86_400

/** A page that is ready in one encoding, gzip in a fraction of the time of the others. */
export async function makePage(
  rendered: Rendered,
  epoch: number,
  render: Render,
  now: number,
  encoding: Encoding,
): Promise<Page> {
  const bytes = pageBytes(rendered.body)
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
    etag: etagOf(bytes),
    forms: new Map(),
    coming: new Map(),
  }
  addForm(page, encoding, await compress(bytes, encoding))
  return page
}

const etagOf = ({ before, styles, after }: PageBytes) =>
  `W/"${createHash('sha1').update(before).update(styles.bytes).update(after).digest('base64url')}"`

/** What to send for a page in an encoding that it is ready in. Pure. */
export function answerWith(page: Page, encoding: Encoding, asked: Asked): Answer {
  const form = page.forms.get(encoding)
  if (!form) throw new Error(`The page is not ready in ${encoding}`)
  const { headers, body } = form
  if (page.status === 200 && asked.ifNoneMatch && matches(asked.ifNoneMatch, page.etag)) {
    const { 'content-length': _length, 'content-encoding': _encoding, ...rest } = headers
    return { status: 304, headers: rest, body: null }
  }
  return { status: page.status, headers, body: asked.method === 'HEAD' ? null : body }
}

/** Whether If-None-Match names an ETag: weak comparison (RFC 9110 §13.1.2). */
export const matches = (ifNoneMatch: string, etag: string) =>
  ifNoneMatch.split(',').some((candidate) => {
    const tag = candidate.trim()
    return tag === '*' || opaque(tag) === opaque(etag)
  })

const opaque = (etag: string) => etag.replace(/^W\//, '')
