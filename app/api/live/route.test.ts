import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { makeEditions } from '@/db/factories'
import { breakingAlerts } from '@/db/schema'
import { onEmbedded } from '@/db/testing'
import { bus } from '@/delivery/bus'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { GET } from './route'

onEmbedded()

beforeAll(async () => {
  await makeEditions(await database())
})

beforeEach(() => change(async (tx) => void (await tx.delete(breakingAlerts))))

afterAll(() => bus.stop())

type Change = (tx: Parameters<Parameters<typeof commitChange>[0]>[0]) => Promise<void>
const change = (work: Change) =>
  commitChange(async (tx) => ({ value: await work(tx), stale: [tags.alerts('ar')] }))

const raise = (text: string, endsInMs = 60_000, url: string | null = null) =>
  change(async (tx) => {
    const startsAt = new Date(Date.now() - 1_000)
    await tx
      .insert(breakingAlerts)
      .values({ locale: 'ar', text, url, startsAt, expiresAt: new Date(Date.now() + endsInMs) })
  })

const ask = (query: string, init?: RequestInit) =>
  GET(new Request(`http://localhost/api/live?${query}`, init), { params: Promise.resolve({}) })

test('a poll answers JSON, and 304 while nothing changed', async () => {
  await raise('خبر', 60_000, '/politics')
  const first = await ask('edition=ar&poll=1')
  expect(first.headers.get('cache-control')).toBe('public, max-age=15')
  expect((await first.json()).alerts).toMatchObject([{ text: 'خبر', href: '/politics', level: 'urgent' }])
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await ask('edition=ar&poll=1', { headers })).status).toBe(304)
  await raise('غيره')
  expect((await ask('edition=ar&poll=1', { headers })).status).toBe(200)
})

test.each(['javascript:alert(1)', '//elsewhere.example/x', 'data:text/html,x'])(
  '%s is no link',
  async (url) => {
    await raise('خبر', 60_000, url)
    const [alert] = (await (await ask('edition=ar&poll=1')).json()).alerts
    expect(alert).toMatchObject({ text: 'خبر', href: null })
  },
)

test.each(['edition=fr', 'edition=', '', 'edition=../etc', 'edition=toString'])(
  '%j is no edition',
  async (query) => {
    expect((await ask(`${query}&poll=1`)).status).toBe(404)
  },
)

test('a stream is not to be had here: pages ask again, and then now and then', async () => {
  const response = await ask('edition=ar')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
})
