import { plainHeaders, uncacheable } from '@/delivery/headers'
import { matches } from '@/delivery/page'
import type { Answer } from '@/delivery/send'
import { log } from '@/lib/log'
import { nameRendition, readRendition, type NamedRendition } from './for-readers'

type Asked = { method?: string; url: string; ifNoneMatch?: string | null }

/** A rendition's address says its content, so it may be kept for ever and never asked for again. */
const forEver = 'public, max-age=31536000, immutable'

const FOLDER = '/media/'

export const isRenditionAsked = ({ method, url = '' }: Partial<Asked>): boolean =>
  url.startsWith(FOLDER) && (method === 'GET' || method === 'HEAD')

/** The picture at an address below /media. Never rejects: where the store is away it says so. */
export async function answerRendition(asked: Asked): Promise<Answer> {
  try {
    return await find(asked)
  } catch (error) {
    log.error('a picture could not be read', { path: asked.url.slice(0, 300), error })
    return refusal(503, 'Service Unavailable', { 'retry-after': '30' })
  }
}

async function find({ method, url, ifNoneMatch }: Asked): Promise<Answer> {
  // from the address as it was sent: a key needs no escapes, so whatever is escaped is not one
  const [key = ''] = url.slice(FOLDER.length).split('?', 1)
  const named = nameRendition(key)
  if (!named) return notFound()
  const bytes = await readRendition(named)
  if (!bytes) return notFound()
  const headers = headersOf(named, bytes.length)
  if (ifNoneMatch && matches(ifNoneMatch, named.etag)) return { status: 304, headers, body: null }
  return { status: 200, headers, body: method === 'HEAD' ? null : bytes }
}

const headersOf = ({ etag, contentType }: NamedRendition, sizeBytes: number) => ({
  ...plainHeaders(contentType),
  'cache-control': forEver,
  'content-length': String(sizeBytes),
  etag,
})

const notFound = () => refusal(404, 'Not Found')

const refusal = (status: number, text: string, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { ...plainHeaders('text/plain; charset=utf-8'), ...uncacheable, ...headers },
  body: Buffer.from(`${text}\n`),
})
