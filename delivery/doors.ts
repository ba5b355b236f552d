import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { processWide } from '@/lib/process-wide'
import { rawResponse } from './raw-response'
import { send } from './send'

type Handler<Params> = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Door = (request: Request) => Promise<Response>

/** Addresses whose way is remembered, about 1 kB each. */
const MOST_DOORS = 5_000

const doors = processWide('doors', () => new LRUCache<string, Door>({ max: MOST_DOORS }))

/**
 * The handler of a route, which is remembered at each address that it has answered: Next finds the same handler with the
 * same parameters there for as long as the process runs, and its way costs more than a page's queries. So it goes that way
 * once. What is refused is not remembered, so that whoever guesses addresses does not push those out that there are.
 */
export function openDoor<Params>(handler: Handler<Params>): Handler<Params> {
  return async (request, context) => {
    const response = await handler(request, context)
    const isLed = rawResponse.getStore() !== undefined // by server.ts, through Next
    if (isLed && isAnswer(response.status)) {
      const params = await context.params
      doors.set(new URL(request.url).pathname, (again) => handler(again, { params: Promise.resolve(params) }))
    }
    return response
  }
}

const isAnswer = (status: number) => status === 200 || status === 304

/** Answers by a handler that Next has led to this address before; undefined where there is none. Rejects as the handler does. */
export function answerByDoor(request: IncomingMessage, response: ServerResponse): Promise<void> | undefined {
  const { method, url = '/' } = request
  const door = method === 'GET' || method === 'HEAD' ? doors.get(url.split('?', 1)[0] ?? url) : undefined
  return door && rawResponse.run(response, () => answer(door, request, response))
}

async function answer(door: Door, { method, url = '/', headers }: IncomingMessage, response: ServerResponse) {
  // Node has joined the values of what was sent twice
  const asked = new Request(`http://localhost${url}`, { method, headers: headers as Record<string, string> })
  const answered = await door(asked)
  const body = answered.body && Buffer.from(await answered.arrayBuffer())
  send(response, { status: answered.status, headers: Object.fromEntries(answered.headers), body })
}
