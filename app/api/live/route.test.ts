import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { closeDatabase, database } from '@/db/client'
import { makeEditions } from '@/db/factories'
import { breakingAlerts } from '@/db/schema'
import { fillTestFolder } from '@/db/testing'
import { bus } from '@/delivery/bus'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { liveAlerts } from '@/features/breaking/live-alerts'
import { GET, HEAD } from './route'

const folder = mkdtempSync(join(tmpdir(), 'marsad-live-'))

beforeAll(async () => {
  await fillTestFolder(folder)
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('DATABASE_URL', '')
  await makeEditions(await database())
})

beforeEach(() => change(async (tx) => void (await tx.delete(breakingAlerts))))

afterAll(async () => {
  liveAlerts.closeAll()
  await bus.stop()
  await closeDatabase()
  rmSync(folder, { recursive: true })
})

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
  GET(new Request(`http://localhost/api/live?${query}`, init))

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
  const reading = new AbortController()
  const response = await ask('edition=ar', { signal: reading.signal })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const states = statesOf(response)
  expect((await states.next()).value).toEqual(['الأول'])
  await raise('الثاني', 1_200)
  expect((await states.next()).value).toEqual(expect.arrayContaining(['الأول', 'الثاني']))
  expect((await states.next()).value).toEqual(['الأول'])
  reading.abort()
  expect((await states.next()).done).toBe(true)
  expect(liveAlerts.readers).toBe(0)
})

test('one reader leaving leaves the others', async () => {
  const [stays, leaves] = await Promise.all([ask('edition=ar'), ask('edition=ar')])
  const states = statesOf(stays)
  expect((await states.next()).value).toEqual([])
  expect(liveAlerts.readers).toBe(2)
  await leaves.body?.cancel()
  expect(liveAlerts.readers).toBe(1)
  await raise('خبر')
  expect((await states.next()).value).toEqual(['خبر'])
  await states.return(undefined)
  expect(liveAlerts.readers).toBe(0)
})

test('a server that stops ends every stream', async () => {
  const states = statesOf(await ask('edition=ar'))
  await states.next()
  liveAlerts.closeAll()
  expect((await states.next()).done).toBe(true)
})

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
    expect((await ask(query)).status).toBe(404)
  },
)

test('HEAD opens no stream', async () => {
  const response = await HEAD(new Request('http://localhost/api/live?edition=ar', { method: 'HEAD' }))
  expect([response.status, response.body, liveAlerts.readers]).toEqual([200, null, 0])
})

test('a full house sends readers away for a while', async () => {
  vi.spyOn(liveAlerts, 'isFull', 'get').mockReturnValue(true)
  const response = await ask('edition=ar')
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  vi.restoreAllMocks()
})
