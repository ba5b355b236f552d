import type { IncomingMessage } from 'node:http'
import { serveHere, textOf } from '@/lib/testing-server'
import { isSigned } from './token'

export const key = 'a-key-of-the-proxy-and-ours'

export type Item = { channel: string; id?: string; 'prev-id'?: string; content: string }
type Mood = 'well' | 'breaks' | 'hangs' | 'stalls' | 'redirects'

/** The control port of a GRIP proxy: takes what is signed and well formed, and drops a number that it has `seen` of late. */
export async function startProxy() {
  const proxy = { mood: 'well' as Mood, heard: [] as Item[], leaked: [] as string[], seen: new Set<string>() }
  const { origin, close } = await serveHere((request, response) => {
    void (async () => {
      const body = await textOf(request)
      if (request.url === '/elsewhere') proxy.leaked.push(body)
      if (proxy.mood === 'hangs') return
      if (proxy.mood === 'stalls') return response.writeHead(200).write('Publ')
      if (proxy.mood === 'breaks') return response.writeHead(500).end('no memory')
      if (proxy.mood === 'redirects') return response.writeHead(307, { location: '/elsewhere' }).end()
      const items = itemsOf(request, body)
      if (!items) return response.writeHead(400).end('not well formed')
      for (const item of items) {
        const number = `${item.channel} ${item.id}`
        if (item.id === undefined || !proxy.seen.has(number)) proxy.heard.push(item)
        proxy.seen.add(number)
      }
      response.end('Published\n')
    })()
  })
  return Object.assign(proxy, { origin, url: `${origin}/?key=${key}`, close })
}

type Given = { channel?: unknown; id?: unknown; 'prev-id'?: unknown; formats?: Record<string, unknown> }

function itemsOf({ method, url, headers }: IncomingMessage, body: string): Item[] | undefined {
  const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
  // tests have days of their own
  if (method !== 'POST' || url !== '/publish/' || !isSigned(token, Buffer.from(key), new Date(0))) return
  const { items } = JSON.parse(body) as { items: Given[] }
  return items.map(({ formats, ...item }) => {
    const stream = formats?.['http-stream'] as { content: string }
    return { ...item, content: stream.content } as Item
  })
}
