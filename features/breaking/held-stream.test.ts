import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { insertAlert } from '@/db/queries/alerts'
import { bus } from '@/delivery/bus'
import { commitChange } from '@/delivery/commit-change'
import { key } from '@/delivery/grip/testing'
import { signToken } from '@/delivery/grip/token'
import { tags } from '@/delivery/tags'
import { testDesk } from '@/features/articles/decide/testing'
import { liveAlerts } from './live-alerts'
import { answerLive, streamAsked } from './live-stream'

testDesk()
const server = createServer(
  (request, response) => void answerLive(streamAsked(request) ?? '', request, response, new Date()),
)

beforeAll(async () => {
  await bus.start()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
beforeEach(() => {
  vi.stubEnv(
    'GRIP_URL',
    `http://127.0.0.1:5561/?key=${key}, http://127.0.0.1:5562/?key=another-proxy-of-ours`,
  )
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => {
  liveAlerts.closeAll()
  server.closeAllConnections()
  server.close()
})

const signed = (by = key, at = new Date()) => signToken('pushpin', Buffer.from(by), at)
const ask = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { ...init, headers })
const channelOf = (response: Response) => response.headers.get('grip-channel') ?? ''

const raise = (text: string) =>
  commitChange(async (tx) => {
    const times = { startsAt: new Date(Date.now() - 1_000), expiresAt: new Date(Date.now() + 60_000) }
    await insertAlert(tx, { locale: 'ar', level: 'urgent', articleId: null, text, ...times })
    return { value: null, stale: [tags.alerts('ar')] }
  })

test.each([key, 'another-proxy-of-ours'])(
  'a proxy of ours gets the state and is told to hold',
  async (by) => {
    const response = await ask('/api/live?edition=ar', { 'grip-sig': signed(by) })
    expect(await response.text()).toBe('retry: 5000\ndata: {"alerts":[]}\n\n')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'grip-hold': 'stream',
      'grip-channel': expect.stringMatching(/^alerts:ar; prev-id=[\w-]{27}$/),
      'grip-link': expect.stringMatching(/^<\/api\/live\/ar>; rel=next; timeout=\d+$/),
      'grip-keep-alive': ':\\n\\n; format=cstring; timeout=25',
    })
    expect(liveAlerts.readers).toBe(0)
  },
)

test('by the link it hears nothing that it has, and whatever else there is', async () => {
  const first = await ask('/api/live?edition=ar', { 'grip-sig': signed() })
  const last = channelOf(first).replace('prev-id', 'last-id')
  const again = () => ask('/api/live/ar', { 'grip-sig': signed(), 'grip-last': last })
  const same = await again()
  expect([await same.text(), channelOf(same)]).toEqual(['', channelOf(first)])
  await raise('خبر')
  const other = await again()
  expect(await other.text()).toContain('خبر')
  expect(channelOf(other)).not.toBe(channelOf(first))
  const unknown = await ask('/api/live/ar', { 'grip-sig': signed(), 'grip-last': 'alerts:en; last-id=x' })
  expect(await unknown.text()).toContain('خبر')
})

test.each(['/api/live?edition=ar', '/api/live/ar'])(
  'asked by %s it gives each a time of its own to ask again',
  async (path) => {
    const links = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const response = await ask(path, { 'grip-sig': signed() })
        await response.text()
        return Number(/timeout=(\d+)$/.exec(response.headers.get('grip-link') ?? '')?.[1])
      }),
    )
    expect(links.every((seconds) => seconds >= 300 && seconds <= 900)).toBe(true)
    expect(new Set(links).size).toBeGreaterThan(30)
  },
)

test('a full house still has room for what it does not hold', async () => {
  vi.spyOn(liveAlerts, 'isFull', 'get').mockReturnValue(true)
  const response = await ask('/api/live?edition=ar', { 'grip-sig': signed() })
  expect([response.status, response.headers.get('grip-hold')]).toEqual([200, 'stream'])
  expect((await ask('/api/live?edition=ar')).status).toBe(503)
  vi.restoreAllMocks()
})

test.each(['/api/live?edition=fr', '/api/live/toString', '/api/live?edition='])(
  '%s holds nothing',
  async (path) => {
    const response = await ask(path, { 'grip-sig': signed() })
    expect([response.status, response.headers.get('grip-hold')]).toEqual([404, null])
  },
)

test.each([
  ['a key of its own', () => signed('a-key-of-a-stranger')],
  ['what a proxy said an hour ago', () => signed(key, new Date(Date.now() - 3_600_000))],
  ['nothing', () => ''],
  ['garbage', () => '{"alg":"none"}'],
])('whoever signs with %s is a reader like any other', async (_what, token) => {
  const response = await ask('/api/live?edition=ar', {
    'grip-sig': token(),
    'grip-last': 'alerts:ar; last-id=x',
  })
  expect([...response.headers.keys()].filter((name) => name.startsWith('grip'))).toEqual([])
  await expect.poll(() => liveAlerts.readers).toBe(1)
  await response.body?.cancel()
  await expect.poll(() => liveAlerts.readers).toBe(0)
})

test('without a proxy nobody is one', async () => {
  vi.stubEnv('GRIP_URL', '')
  const response = await ask('/api/live?edition=ar', { 'grip-sig': signed() })
  expect(response.headers.get('grip-hold')).toBeNull()
  await response.body?.cancel()
})
