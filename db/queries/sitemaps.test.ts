import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  factoryNow as now,
  makeArticle,
  makeEditions,
  makePerson,
  makeSection,
  makeTopic,
} from '../factories'
import { createTestDatabase } from '../testing'
import {
  listNewsSitemapStories,
  countSitemapStories,
  listSitemapMonths,
  listSitemapPeople,
  listSitemapSections,
  listSitemapStories,
  listSitemapTopics,
} from './sitemaps'

let own: Awaited<ReturnType<typeof createTestDatabase>>
const ids: Record<string, number> = {}
const day = (text: string) => new Date(`${text}T12:00:00Z`)
const november: [Date, Date] = [new Date('2026-11-01T00:00:00Z'), new Date('2026-12-01T00:00:00Z')]
const page = { limit: 100, offset: 0 }

beforeAll(async () => {
  own = await createTestDatabase()
  const { db } = own
  await makeEditions(db)
  const sectionId = await makeSection(db)
  const emptySection = await makeSection(db, { key: 'sport' })
  const topicId = await makeTopic(db)
  const personId = await makePerson(db)
  const translationGroup = '6c9f1f6e-5d0c-4c40-8a57-2f4b0ea5a0d1'
  const make = async (name: string, columns: object) => {
    ids[name] = await makeArticle(db, { sectionId, ...columns })
  }
  await make('arabic', { translationGroup, bylines: [personId], topics: [topicId] })
  await make('english', { translationGroup, locale: 'en' })
  await make('changed', {
    publishedAt: day('2026-11-02'),
    significantlyUpdatedAt: day('2026-11-09'),
    topics: [topicId],
  })
  await make('republished', { firstPublishedAt: day('2026-10-01') })
  await make('october', { publishedAt: day('2026-10-31') })
  await make('hidden from crawlers', { isIndexable: false })
  await make('at home elsewhere', { canonicalUrl: 'https://other.example/1' })
  await make('draft', { status: 'draft', sectionId: emptySection })
  await make('under embargo', { embargoUntil: day('2026-11-30') })
})
afterAll(() => own.close())

test('months count the stories that may be found', async () => {
  const months = await listSitemapMonths(own.db, 'ar', now)
  expect(months).toMatchObject([
    { month: '2026-11', stories: 3 },
    { month: '2026-10', stories: 1, changedAt: day('2026-10-31') },
  ])
  expect(months).toHaveLength(2)
  expect(await countSitemapStories(own.db, 'ar', november, now)).toBe(3)
  expect(await countSitemapStories(own.db, 'en', november, day('2026-11-01'))).toBe(0)
})

test('an edition without stories has no months', async () =>
  expect(await listSitemapMonths(own.db, 'en', day('2020-01-01'))).toEqual([]))

test('the stories of a month, oldest first, with their translations and last change', async () => {
  const rows = await listSitemapStories(own.db, 'ar', november, now, page)
  expect(rows.map((row) => row.id)).toEqual([ids.changed, ids.arabic, ids.republished])
  expect(rows[0]).toMatchObject({ changedAt: day('2026-11-09'), translations: [], pictureKey: null })
  const [second] = await listSitemapStories(own.db, 'ar', november, now, { limit: 1, offset: 1 })
  expect(second?.id).toBe(ids.arabic)
  expect(rows[1]?.translations).toMatchObject([{ id: ids.english, locale: 'en', sectionSlug: 'politics' }])
})

test('news are what was first published since a moment, in every edition asked for', async () => {
  const since = new Date(now.getTime() - 2 * 86_400_000)
  const rows = await listNewsSitemapStories(own.db, ['ar', 'en'], since, now, 1_000)
  expect(rows.map((row) => row.id)).toEqual([ids.english, ids.arabic])
  expect(await listNewsSitemapStories(own.db, ['ar'], since, now, 1_000)).toHaveLength(1)
})

test('lists that show something', async () => {
  const { db } = own
  expect(await listSitemapSections(db, 'ar', now)).toMatchObject([{ slug: 'politics' }])
  expect(await listSitemapPeople(db, 'ar', now, 10)).toMatchObject([{ slug: 'layla' }])
  expect(await listSitemapTopics(db, 'ar', now, { atLeast: 2, limit: 10 })).toHaveLength(1)
  expect(await listSitemapTopics(db, 'ar', now, { atLeast: 3, limit: 10 })).toHaveLength(0)
})
