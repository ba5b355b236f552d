import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { insertAlert } from '@/db/queries/alerts'
import { bus } from '@/delivery/bus'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { testDesk } from '@/features/articles/decide/testing'
import { liveAlerts } from './live-alerts'
import { answerLive, MOST_UNSENT, streamAsked } from './live-stream'

testDesk()
const open: ServerResponse[] = []
const server = createServer((request, response) => {
  open.push(response)
  void answerLive(streamAsked(request) ?? '', request, response, new Date())
})
const port = () => (server.address() as AddressInfo).port

beforeAll(async () => {
  await bus.start()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  vi.restoreAllMocks()
  liveAlerts.closeAll()
  server.closeAllConnections()
  await expect.poll(() => liveAlerts.readers).toBe(0)
  open.length = 0
})
afterAll(() => server.close())

const ask = (query: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port()}/api/live?${query}`, init)

const raise = (text: string, endsInMs = 60_000) =>
  commitChange(async (tx) => {
    const [startsAt, expiresAt] = [new Date(Date.now() - 1_000), new Date(Date.now() + endsInMs)]
    const line = { locale: 'ar', level: 'urgent', articleId: null, url: null, startsAt, expiresAt } as const
    await insertAlert(tx, { ...line, text })
    return { value: null, stale: [tags.alerts('ar')] }
  })

/** What an EventSource would say, one state after the other. */
async function* statesOf(response: Response) {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1]
      text = text.slice(end + 2)
      if (data) yield JSON.parse(data).alerts.map((alert: { text: string }) => alert.text) as string[]
    }
  }
}

test('a stream begins with what runs, then tells what is raised, and that it expired', async () => {
  await raise('الأول')
  const response = await ask('edition=ar')
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const states = statesOf(response)
  expect((await states.next()).value).toEqual(['الأول'])
  await raise('الثاني', 1_200)
  expect((await states.next()).value).toEqual(expect.arrayContaining(['الأول', 'الثاني']))
  expect((await states.next()).value).toEqual(['الأول'])
})

test('one reader leaving leaves the others', async () => {
  const [stays, leaves] = await Promise.all([ask('edition=ar'), ask('edition=ar')])
  const states = statesOf(stays)
  await states.next()
  expect(liveAlerts.readers).toBe(2)
  await leaves.body?.cancel()
  await expect.poll(() => liveAlerts.readers).toBe(1)
  await raise('خبر')
  expect((await states.next()).value).toContain('خبر')
})

test('a server that stops ends every stream', async () => {
  const states = statesOf(await ask('edition=ar'))
  await states.next()
  liveAlerts.closeAll()
  expect((await states.next()).done).toBe(true)
})

test('a reader that never reads is let go with what waits for it, and the others hear everything', async () => {
  const silent = connect(port(), '127.0.0.1').pause()
  silent.write('GET /api/live?edition=ar HTTP/1.1\r\nhost: x\r\n\r\n')
  await expect.poll(() => liveAlerts.readers).toBe(1)
  const [held] = open
  const states = statesOf(await ask('edition=ar'))
  await states.next()
  const long = 'x'.repeat(500_000)
  let told = 0
  vi.spyOn(liveAlerts, 'current').mockImplementation(async () => {
    told += 1
    return {
      json: JSON.stringify({ alerts: [{ text: `${told} ${long}` }] }),
      etag: '""',
      changesAt: undefined,
    }
  })
  // what the kernels of both ends take in is not ours to bound: some megabytes
  for (let round = 1; liveAlerts.readers > 1 && round < 100; round += 1) {
    bus.events.emit('forgotten')
    expect((await states.next()).value?.[0]?.split(' ')[0]).toBe(String(round))
    expect(held?.writableLength).toBeLessThan(MOST_UNSENT + long.length + 1_000)
  }
  expect(liveAlerts.readers).toBe(1)
  expect(held?.destroyed).toBe(true)
  bus.events.emit('forgotten')
  expect((await states.next()).value?.[0]?.split(' ')[0]).toBe(String(told))
  silent.destroy()
})

test.each(['edition=fr', 'edition=', '', 'edition=../etc', 'edition=toString', 'edition=%00'])(
  '%j is no edition',
  async (query) => expect((await ask(query)).status).toBe(404),
)

test('HEAD opens no stream', async () => {
  const response = await ask('edition=ar', { method: 'HEAD' })
  expect([response.status, liveAlerts.readers]).toEqual([200, 0])
})

test('a full house sends readers away for a while', async () => {
  vi.spyOn(liveAlerts, 'isFull', 'get').mockReturnValue(true)
  const response = await ask('edition=ar')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
})

test('while nothing can be read, pages are told to come back', async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.spyOn(liveAlerts, 'current').mockRejectedValue(new Error('away'))
  expect((await ask('edition=ar')).status).toBe(503)
  vi.unstubAllEnvs()
})

test.each([
  ['GET', '/api/live?edition=ar', 'ar'],
  ['HEAD', '/api/live?edition=ar', 'ar'],
  ['GET', '/api/live', ''],
  ['GET', '/api/live?edition=ar&poll=1', undefined],
  ['POST', '/api/live?edition=ar', undefined],
  ['GET', '/api/lively?edition=ar', undefined],
  ['GET', '/api/live/ar', 'ar'],
  ['GET', '/api/live/ar?poll=1', undefined],
  ['GET', '/api/live/', undefined],
  ['GET', '/api/live/ar/x', undefined],
  ['GET', '/api/live/..%2f', undefined],
])('%s %s is a stream of %s', (method, url, edition) => expect(streamAsked({ method, url })).toBe(edition))
