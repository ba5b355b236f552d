import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { listJobs } from '@/db/queries/jobs'
import { addUntold, listUntold } from '@/db/queries/untold-addresses'
import { killStory } from '@/features/articles/decide/kill-story'
import { publishStory } from '@/features/articles/decide/publish-story'
import { testDesk } from '@/features/articles/decide/testing'
import { updateStory } from '@/features/articles/decide/update-story'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { jobHandlers } from '@/features/jobs/jobs'
import { runDueJobs } from '@/features/jobs/run-job'
import { serveHere, textOf } from '@/lib/testing-server'
import { keyFile, tellHub, tellIndexNow } from './index-now'

const KEY = 'a1b2c3d4e5f6a7b8'
const desk = testDesk()
const tick = async (seconds: number) => {
  desk.pass(seconds)
  while ((await runDueJobs(jobHandlers, () => desk.now)) > 0);
}

/** A search engine and a hub as their protocols have them: each takes what is well formed, and says no when told to. */
const heard = { urls: [] as string[], feeds: [] as string[], status: 200 }
let server: Awaited<ReturnType<typeof serveHere>>

beforeAll(async () => {
  server = await serveHere((request, response) => {
    void (async () => {
      const text = await textOf(request)
      response.statusCode =
        heard.status === 200 ? take(request.url ?? '', request.headers['content-type'], text) : heard.status
      response.end()
    })()
  })
})
afterAll(() => server.close())
beforeEach(() => {
  vi.stubEnv('SITE_URL', 'https://news.example')
  vi.stubEnv('INDEXNOW_KEY', KEY)
  vi.stubEnv('INDEXNOW_URL', `${server.origin}/indexnow`)
  vi.stubEnv('WEBSUB_HUB', `${server.origin}/hub`)
  vi.stubEnv('LOG_LEVEL', 'silent')
  Object.assign(heard, { urls: [], feeds: [], status: 200 })
})

function take(path: string, type: string | undefined, text: string): number {
  if (path === '/hub') {
    const form = new URLSearchParams(text)
    if (form.get('hub.mode') !== 'publish') return 400
    heard.feeds.push(...form.getAll('hub.topic'))
    return 204
  }
  const body = JSON.parse(text) as { host: string; key: string; keyLocation: string; urlList: string[] }
  if (!type?.startsWith('application/json')) return 400
  if (body.key !== KEY || body.keyLocation !== `https://news.example/${KEY}.txt`) return 403
  const isOurs = body.urlList.every((url) => url.startsWith(`https://${body.host}/`))
  if (!isOurs || body.urlList.length > 10_000) return 422
  heard.urls.push(...body.urlList)
  return 202
}

test('the file that proves the key has its name', () => {
  for (const name of [
    '',
    '.txt',
    `${KEY}`,
    `${KEY}.TXT`,
    `../${KEY}.txt`,
    `${KEY}.txt\0`,
    ` ${KEY}.txt`,
    '__proto__',
  ])
    expect(keyFile(name), name).toBeUndefined()
  expect([`${KEY}.txt`, 'other.txt', `${KEY}.txt.bak`].map(keyFile)).toEqual([KEY, undefined, undefined])
})

test('what comes out, changes and goes is told once, with the address it had', async () => {
  const id = await desk.story({ headline: 'One' })
  const other = await desk.story({ headline: 'Other' })
  await publishStory({ id, version: 1 }, desk.asking())
  await publishStory({ id: other, version: 1 }, desk.asking())
  await tick(6)
  expect(heard.urls.filter((url) => url.includes(`/${id}-`) || url.includes(`/${other}-`))).toHaveLength(2)
  expect(heard.feeds).toContain('https://news.example/feed.xml')
  expect(heard.feeds).toContain('https://news.example/feeds/sections/politics.json')
  const before = [...heard.urls]
  await tick(61)
  expect(heard.urls).toEqual(before)

  heard.urls = []
  await desk.write(id, { headline: 'Two', slug: 'two' })
  await updateStory({ id, version: 2, kind: 'update' }, desk.asking())
  await tick(6)
  expect(heard.urls.filter((url) => url.includes(`/${id}-`)).length).toBe(2)
  for (const takeDown of [withdrawStory, killStory]) {
    heard.urls = []
    await takeDown(
      { id, reason: 'wrong', notice: '' },
      desk.asking(takeDown === killStory ? 'chief' : 'editor'),
    )
    await tick(6)
    expect(
      heard.urls.some((url) => url.includes(`/${id}-`)),
      takeDown.name,
    ).toBe(takeDown === withdrawStory)
  }
})

test('who does not answer is asked again, and nothing is lost', async () => {
  heard.status = 503
  const id = await desk.story()
  await publishStory({ id, version: 1 }, desk.asking())
  await tick(6)
  expect(heard.urls).toEqual([])
  expect((await listJobs(desk.db, 100)).find(({ kind }) => kind === 'telling.tell')?.lastError).toMatch(/503/)
  heard.status = 200
  await tick(11)
  expect(heard.urls.some((url) => url.includes(`/${id}-`))).toBe(true)
  expect(await listUntold(desk.db, 10)).toEqual([])
})

test('who sends us elsewhere has not been told', async () => {
  const asked = [] as string[]
  const hub = await serveHere((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(request.url === '/' ? 302 : 200, { location: '/elsewhere' }).end()
  })
  vi.stubEnv('WEBSUB_HUB', `${hub.origin}/`)
  vi.stubEnv('INDEXNOW_URL', `${hub.origin}/`)
  await expect(tellHub(['https://news.example/feed.xml'])).rejects.toThrow('302')
  await expect(tellIndexNow(['/politics/1-x'])).rejects.toThrow('302')
  expect(asked).toEqual(['POST /', 'POST /'])
  hub.close()
})

test('who takes the message and never answers is let go', async () => {
  const hub = await serveHere(() => undefined)
  vi.stubEnv('WEBSUB_HUB', `${hub.origin}/`)
  vi.stubEnv('INDEXNOW_URL', `${hub.origin}/`)
  await expect(tellHub(['https://news.example/feed.xml'], 50)).rejects.toThrow(/timeout/)
  await expect(tellIndexNow(['/politics/1-x'], 50)).rejects.toThrow(/timeout/)
  hub.close()
})

test('ten thousand at a time', async () => {
  await addUntold(
    desk.db,
    Array.from({ length: 10_500 }, (_, n) => `/politics/${n}-x`),
    desk.now,
  )
  await tick(61)
  await tick(1)
  expect(new Set(heard.urls).size).toBe(10_500)
})

test('nobody is told where nobody asked to be', async () => {
  vi.stubEnv('INDEXNOW_KEY', '')
  vi.stubEnv('WEBSUB_HUB', '')
  const id = await desk.story()
  await publishStory({ id, version: 1 }, desk.asking())
  expect(await listUntold(desk.db, 10)).toEqual([])
})
