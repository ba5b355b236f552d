import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { factoryNow as now, makeArticle, makeEditions, makeSection } from '@/db/factories'
import { addViews, listMostRead } from '@/db/queries/views'
import { viewCounts } from '@/db/schema'
import { createTestDatabase } from '@/db/testing'

let store: Awaited<ReturnType<typeof createTestDatabase>>
let politics: number
const ids: Record<string, number> = {}

beforeAll(async () => {
  store = await createTestDatabase()
  const { db } = store
  await makeEditions(db)
  politics = await makeSection(db)
  const culture = await makeSection(db, { key: 'culture' })
  const make = async (name: string, more: Partial<Parameters<typeof makeArticle>[1]> = {}) => {
    ids[name] = await makeArticle(db, { sectionId: politics, headline: name, ...more })
  }
  await make('old')
  await make('new')
  await make('play', { sectionId: culture })
  await make('english', { locale: 'en' })
  await make('withdrawn', { status: 'withdrawn' })
})
beforeEach(() => store.db.delete(viewCounts))
afterAll(() => store.close())

const HOUR_MS = 3_600_000
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS)
const seen = (name: string, hours: number, views: number) =>
  addViews(store.db, hoursAgo(hours), new Map([[ids[name] ?? 0, views]]))
const read = async (which: { locale?: string; sectionId?: number } = {}) => {
  const rows = await listMostRead(store.db, { locale: 'ar', since: hoursAgo(48), ...which }, now, 9)
  return rows.map(({ headline }) => headline)
}

test.each([
  [24, 300, 'new'],
  [24, 500, 'old'],
  [47, 1_400, 'new'],
  [49, 9_999, 'new'],
])('what was read %i hours ago, %i times, against 100 times now: %s', async (hours, views, first) => {
  await seen('old', hours, views)
  await seen('new', 0, 100)
  expect((await read())[0]).toBe(first)
})

test('views of several hours add up', async () => {
  for (const hours of [0, 1, 2]) await seen('old', hours, 50)
  await seen('new', 0, 100)
  expect(await read()).toEqual(['old', 'new'])
})

test('each edition and each section has its own, and what was taken back stands in none', async () => {
  for (const name of Object.keys(ids)) await seen(name, 1, 10)
  expect(new Set(await read())).toEqual(new Set(['old', 'new', 'play']))
  expect(new Set(await read({ sectionId: politics }))).toEqual(new Set(['old', 'new']))
  expect(await read({ locale: 'en' })).toEqual(['english'])
})
