import { beforeAll, beforeEach, expect, test } from 'vitest'
import { database } from '@/db/client'
import { makeArticle, makeEditions, makeSection } from '@/db/factories'
import { viewCounts } from '@/db/schema'
import { onEmbedded } from '@/db/testing'
import { staleness } from '@/delivery/staleness'
import { flushViews } from '@/features/audience/count-view'
import { getMostRead } from '@/features/audience/most-read'
import { POST } from './route'

onEmbedded()
const phone =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Mobile Safari/537.36'
const now = new Date('2026-11-23T10:20:00Z')

beforeAll(async () => {
  const db = await database()
  await makeEditions(db)
  const sectionId = await makeSection(db)
  for (const [index, hoursAgo] of [9, 7, 3, 1].entries())
    await makeArticle(db, {
      id: index + 1,
      sectionId,
      publishedAt: new Date(now.getTime() - hoursAgo * 3_600_000),
    })
})

beforeEach(async () => {
  await (await database()).delete(viewCounts)
  staleness.invalidateAll()
})

let address = 0
const view = (body: string, headers: Record<string, string> = {}) =>
  POST(
    new Request('http://localhost/api/views', {
      method: 'POST',
      body,
      headers: {
        'user-agent': phone,
        'sec-fetch-site': 'same-origin',
        'x-forwarded-for': `198.51.100.${++address % 250}`,
        ...headers,
      },
    }),
  )

async function counted() {
  await flushViews(now)
  const rows = await (await database()).select().from(viewCounts).orderBy(viewCounts.articleId)
  return rows.map(({ articleId, hour, views }) => [articleId, hour.toISOString(), views])
}

test('views are gathered and written by the hour; stories that are not there fall away', async () => {
  for (const id of ['1', '2', '1', '77777']) expect((await view(id)).status).toBe(204)
  expect(await counted()).toEqual([
    [1, '2026-11-23T10:00:00.000Z', 2],
    [2, '2026-11-23T10:00:00.000Z', 1],
  ])
  await view('1')
  expect((await counted())[0]).toEqual([1, '2026-11-23T10:00:00.000Z', 3])
})

test.each([
  ['nothing', ''],
  ['a word', 'x'],
  ['more than an id', '1;drop'],
  ['an object', '{"id":1}'],
  ['a number that is too long', '1'.repeat(33)],
  ['a flood', '9'.repeat(10_000)],
])('%s is refused', async (_what, body) => {
  expect((await view(body)).status).toBe(400)
  expect(await counted()).toEqual([])
})

test.each([
  ['a crawler', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  [
    'another site, in an older browser',
    { 'sec-fetch-site': '', origin: 'https://elsewhere.example', host: 'localhost' },
  ],
  ['a page fetched ahead', { 'sec-purpose': 'prefetch;prerender' }],
])('%s is answered and not counted', async (_who, headers) => {
  expect((await view('1', headers)).status).toBe(204)
  expect(await counted()).toEqual([])
})

test('one machine cannot push a story', async () => {
  for (let times = 0; times < 60; times++) await view('1', { 'x-forwarded-for': '203.0.113.5' })
  const [row] = await counted()
  expect(row?.[2]).toBe(10)
})

test('the most read come first, the latest fill up without repeating them', async () => {
  const before = await getMostRead('ar', 4, now)
  expect(before.stories.map((story) => story.id)).toEqual([4, 3, 2, 1])
  expect(before.asOf).toEqual(now)
  await view('2')
  await view('2')
  await view('1')
  await flushViews(now)
  staleness.invalidateAll()
  expect((await getMostRead('ar', 3, now)).stories.map((story) => story.id)).toEqual([2, 1, 4])
})
