import { createHmac } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHere, textOf } from '@/lib/testing-server'

export const secrets = {
  token: 'a-token-of-the-cdn',
  service: 'SU1Z0isxPaozGVKXdv0eY',
  zone: '023e105f4ecef8ad9ca31a8372d0c353',
}

export type CacheKind = 'varnish' | 'fastly' | 'cloudflare' | 'webhook'
/** `how` is Varnish's alone: the others forget for good. */
type Heard = { kind: CacheKind; tags: string[]; how?: string }
/** What a cache does instead of what it should. */
type Mood = 'well' | 'limits' | 'breaks' | 'hangs' | 'stalls' | 'floods' | 'redirects' | 'refuses'

/** Caches as their protocols have them, on one port: each takes what is well formed and in its bounds, and nothing else. */
export async function startCaches() {
  const heard: Heard[] = []
  const moods: Partial<Record<CacheKind, Mood>> = {}
  const leaked: string[] = []
  const { origin, close } = await serveHere((request, response) => {
    void (async () => {
      const body = await textOf(request)
      if (request.url === '/elsewhere') {
        leaked.push(JSON.stringify(request.headers))
        return response.end()
      }
      const found = read(request, body)
      const mood = found.kind ? (moods[found.kind] ?? 'well') : 'well'
      if (mood === 'hangs') return
      if (mood === 'stalls') return response.writeHead(200).write('{')
      if (mood === 'floods') return flood(response)
      if (mood === 'redirects') return response.writeHead(307, { location: '/elsewhere' }).end()
      if (mood === 'limits') return response.writeHead(429, { 'retry-after': '60' }).end('slow down')
      if (mood === 'breaks') return response.writeHead(500).end('no disk')
      if (mood === 'refuses')
        return response.end(JSON.stringify({ success: false, errors: [{ message: 'no such zone' }] }))
      if (!found.tags || !found.kind) return response.writeHead(400).end('not well formed')
      const how = found.kind === 'varnish' ? { how: String(request.headers.purge) } : {}
      heard.push({ kind: found.kind, tags: found.tags, ...how })
      response.end(JSON.stringify({ success: true, status: 'ok' }))
    })()
  })
  return {
    ...{ origin, heard, moods, leaked },
    tagsOf: (kind: CacheKind) => heard.filter((one) => one.kind === kind).flatMap(({ tags }) => tags),
    close,
  }
}

/** Says something that never ends, as fast as it is taken. */
function flood(response: ServerResponse) {
  response.writeHead(200)
  const piece = Buffer.alloc(64 * 1024, 'x')
  const go = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', go)
  go()
}

const isTag = (tag: unknown): tag is string => typeof tag === 'string' && /^[a-z0-9:-]+$/.test(tag)
const tagsIn = (list: unknown, most: number) =>
  Array.isArray(list) && list.length > 0 && list.length <= most && list.every(isTag) ? list : undefined

function read({ method, url = '', headers }: IncomingMessage, body: string) {
  const says = (name: string) => headers[name]?.toString() ?? ''
  if (method === 'PURGE')
    return {
      kind: 'varnish',
      tags: url === '/' ? tagsIn(says('cache-tag').split(','), 100) : undefined,
    } as const
  const json = JSON.parse(body || '{}') as Record<string, unknown>
  const isJson = method === 'POST' && says('content-type') === 'application/json'
  if (url === `/fastly/service/${secrets.service}/purge`) {
    const isOurs = isJson && says('fastly-key') === secrets.token
    return { kind: 'fastly', tags: isOurs ? tagsIn(json.surrogate_keys, 256) : undefined } as const
  }
  if (url === `/cloudflare/zones/${secrets.zone}/purge_cache`) {
    const isOurs = isJson && says('authorization') === `Bearer ${secrets.token}`
    return { kind: 'cloudflare', tags: isOurs ? tagsIn(json.tags, 30) : undefined } as const
  }
  if (url !== '/hook') return { kind: undefined, tags: undefined }
  const time = says('marsad-time')
  const signature = createHmac('sha256', secrets.token).update(`${time}.${body}`).digest('hex')
  const isFresh = Math.abs(Date.now() / 1000 - Number(time)) < 60
  const isOurs = isJson && isFresh && says('marsad-signature') === `sha256=${signature}`
  return { kind: 'webhook', tags: isOurs ? tagsIn(json.tags, 500) : undefined } as const
}
