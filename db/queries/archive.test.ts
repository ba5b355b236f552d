import { afterAll, beforeAll, expect, test } from 'vitest'
import { factoryNow as now, makeArticle, makeEditions, makeSection } from '../factories'
import { createTestDatabase } from '../testing'
import { findFirstPublishedAt, findPublishedBefore, findPublishedFrom, listStoryDays } from './archive'

let store: Awaited<ReturnType<typeof createTestDatabase>>
const span = { from: new Date('2026-11-01T00:00:00Z'), before: new Date('2026-12-01T00:00:00Z') }

beforeAll(async () => {
  store = await createTestDatabase()
  await makeEditions(store.db)
  const sectionId = await makeSection(store.db)
  const times = [
    '2026-11-10T20:30:00Z',
    '2026-11-10T21:30:00Z',
    '2026-11-11T08:00:00Z',
    '2026-11-25T08:00:00Z',
  ]
  for (const time of times) await makeArticle(store.db, { sectionId, publishedAt: new Date(time) })
  await makeArticle(store.db, { sectionId, status: 'draft', publishedAt: new Date('2026-11-12T08:00:00Z') })
  await makeArticle(store.db, { sectionId, locale: 'en', publishedAt: new Date('2026-11-13T08:00:00Z') })
})
afterAll(() => store.close())

test.each([
  [
    'Asia/Damascus',
    [
      ['2026-11-11', 2],
      ['2026-11-10', 1],
    ],
  ],
  [
    'America/New_York',
    [
      ['2026-11-11', 1],
      ['2026-11-10', 2],
    ],
  ],
])('a day is a day in %s, and only what readers may see counts', async (timeZone, expected) => {
  const rows = await listStoryDays(store.db, 'ar', span, timeZone, now)
  expect(rows.map((row) => [row.day, row.stories])).toEqual(expected)
})

test('the first story, and the nearest ones before and behind a moment', async () => {
  const moment = new Date('2026-11-10T21:00:00Z')
  expect(await findFirstPublishedAt(store.db, 'ar', now)).toEqual(new Date('2026-11-10T20:30:00Z'))
  expect(await findPublishedBefore(store.db, 'ar', moment, now)).toEqual(new Date('2026-11-10T20:30:00Z'))
  expect(await findPublishedFrom(store.db, 'ar', moment, now)).toEqual(new Date('2026-11-10T21:30:00Z'))
  expect(await findPublishedFrom(store.db, 'ar', now, now)).toBeUndefined()
})
