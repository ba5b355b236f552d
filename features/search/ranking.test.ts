import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, factoryNow as now, makeArticle, makeEditions, makeSection } from '@/db/factories'
import { hasFound, type NewestCursor } from '@/db/queries/search'
import { createTestDatabase } from '@/db/testing'
import { indexArticles } from '@/features/articles/index-text'
import { findBestLevel, findStories, rankStories } from './find-stories'
import { countBySection, listLatest } from './frequent'
import { countTerms } from './keep-index'
import { planSearch } from './plan-search'
import { readSearchQuery } from './query'

const DAY_MS = 86_400_000
let sections = 0
let site: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  site = await createTestDatabase()
  await makeEditions(site.db)
})
afterAll(() => site.close())

const filler = (words: number) => Array.from({ length: words }, (_, index) => `كلمة${index}`).join(' ')

/** The better of two texts for a query; the one that should lose is the newer one. */
type Text = string | { headline: string; text: string; daysAgo: number }
async function better(query: string, texts: Record<string, Text>): Promise<string | undefined> {
  const { db } = site
  const sectionId = await makeSection(db, { key: `s${sections++}` })
  const names = new Map<number, string>()
  for (const [index, [name, given]] of Object.entries(texts).entries()) {
    const plain = { headline: 'عنوان', daysAgo: 0 }
    const { text, headline, daysAgo } = typeof given === 'string' ? { ...plain, text: given } : given
    const publishedAt = new Date(now.getTime() - daysAgo * DAY_MS - (10 - index) * 60_000)
    const id = await makeArticle(db, { sectionId, headline, body: bodyOf(text), publishedAt })
    names.set(id, name)
  }
  await indexArticles(db, [...names.keys()])
  await countTerms(db, now)
  const plan = await planSearch(db, readSearchQuery(query, 'ar'), 'ar', now)
  const [first] = await findStories(db, plan, { locale: 'ar', sectionId }, { now, limit: 2 })
  return first && names.get(first.id)
}

test('a story that begins with the words goes before one that comes to them late', async () => {
  const said = 'انهار الجسر القديم فجرا'
  const texts = { early: `${said} ${filler(300)}`, late: `${filler(300)} ${said}` }
  expect(await better('الجسر القديم', texts)).toBe('early')
})

test('words that stand together go before the same words far apart', async () => {
  const texts = {
    together: `${filler(200)} مفاوضات الهدنة ${filler(60)}`,
    apart: `${filler(170)} مفاوضات ${filler(60)} الهدنة ${filler(30)}`,
  }
  expect(await better('مفاوضات الهدنة', texts)).toBe('together')
})

test('a story that names exactly what was asked goes before one that names more', async () => {
  const texts = {
    exact: { headline: 'برج القاهرة', text: filler(80), daysAgo: 900 },
    longer: {
      headline: 'حريق قرب برج من أبراج وسط القاهرة',
      text: `برج القاهرة ${filler(80)}`,
      daysAgo: 800,
    },
  }
  expect(await better('برج القاهرة', texts)).toBe('exact')
})

test('of two stories that say the same the newer one goes first', async () => {
  const headline = 'ارتفاع أسعار الخبز'
  const texts = {
    newer: { headline, text: filler(80), daysAgo: 3 },
    older: { headline, text: filler(80), daysAgo: 700 },
  }
  expect(await better('أسعار الخبز', texts)).toBe('newer')
})

test.each([
  ['that very moment, the last of a month', '2026-01-31T23:59:59.999Z', '2026-01-31T23:59:59.999Z', true],
  ['the first moment of the next month', '2026-01-31T23:59:59.999Z', '2026-02-01T00:00:00Z', false],
  ['a moment later in its month', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.001Z', false],
  ['the year before', '2025-12-31T23:59:59.999Z', '2024-02-29T12:00:00Z', true],
  ['longer ago than months are named', '2025-12-31T23:59:59.999Z', '0099-05-01T00:00:00Z', true],
])('what came out since is found, and nothing else: %s', async (_, publishedAt, from, isFound) => {
  const { db } = site
  const sectionId = await makeSection(db, { key: `s${sections++}` })
  const story = { sectionId, headline: 'حصاد', publishedAt: new Date(publishedAt) }
  await indexArticles(db, [await makeArticle(db, story)])
  const plan = await planSearch(db, readSearchQuery('حصاد', 'ar'), 'ar', now)
  const filter = { locale: 'ar', sectionId }
  const ask = { groups: plan.groups, least: 1, total: plan.total, filter, now }
  const since = new Date(from)
  expect(await hasFound(db, { ...ask, since })).toBe(isFound)
  expect(await hasFound(db, { ...ask, filter: { ...filter, publishedFrom: since } })).toBe(isFound)
  expect(await hasFound(db, { ...ask, filter: { ...filter, publishedBefore: since } })).toBe(!isFound)
})

test('a phrase is found across the end of the lead', async () => {
  const texts = { across: `${filler(59)} قمة المناخ ${filler(200)}` }
  expect(await better('"قمة المناخ"', texts)).toBe('across')
})

describe('of more stories than can be looked at', () => {
  const names = new Map<number, string>()
  beforeAll(async () => {
    const { db } = site
    const sectionId = await makeSection(db, { key: 'many' })
    const make = async (name: string, daysAgo: number, text: string, headline = 'عنوان') => {
      const publishedAt = new Date(now.getTime() - daysAgo * DAY_MS)
      const story = { sectionId, headline, locale: 'en' }
      names.set(await makeArticle(db, { ...story, body: bodyOf(text), publishedAt }), name)
    }
    for (let day = 1; day <= 12; day++) await make(`day ${day}`, day, `ناقلة ${filler(20)} نفط`)
    await make('old headline', 400, 'نص', 'ناقلة نفط')
    await make('old phrase', 401, 'غرقت ناقلة نفط')
    await indexArticles(db, [...names.keys()])
    await countTerms(db, now)
  })

  async function found(query: string, many: number, publishedBefore?: Date) {
    const { db } = site
    const plan = await planSearch(db, readSearchQuery(query, 'en'), 'en', now)
    const bounds = { many, toldBy: many }
    const best = await findBestLevel(db, plan, { locale: 'en', publishedBefore }, now, bounds)
    const ranked = best ? await rankStories(db, plan, best, { at: now, limit: 20 }, bounds) : []
    return ranked.map(({ id }) => names.get(id))
  }
  const days = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, index) => `day ${first + index}`)

  test('the latest are ranked, and those that say it in their headlines, however old', async () => {
    expect(await found('ناقلة نفط', 99)).toHaveLength(14)
    const latest = await found('ناقلة نفط', 11)
    expect(latest[0]).toBe('old headline')
    expect(new Set(latest.slice(1))).toEqual(new Set(days(1, 12)))
    expect(new Set(await found('ناقلة نفط', 10, new Date(now.getTime() - 1.5 * DAY_MS)))).toEqual(
      new Set([...days(2, 12), 'old headline']),
    )
  })

  test('all are where the latest have too little of it', async () =>
    expect(await found('"ناقلة نفط"', 5)).toEqual(['old headline', 'old phrase']))

  test('of a frequent word the latest come page by page, and the sections say about how many', async () => {
    const { db } = site
    const plan = await planSearch(db, readSearchQuery('ناقلة', 'en'), 'en', now)
    const bounds = { many: 11, toldBy: 11 }
    const best = await findBestLevel(db, plan, { locale: 'en' }, now, bounds)
    if (!best) throw new Error('Nothing was found')
    const pages: (string | undefined)[][] = []
    for (let after: NewestCursor | undefined; pages.length < 4;) {
      const rows = await listLatest(db, best, after, 5, bounds)
      pages.push(rows.map(({ id }) => names.get(id)))
      after = rows.at(-1)
    }
    expect(pages.flat()).toEqual([...days(1, 12), 'old headline', 'old phrase'])
    const { sections: about, isAbout } = await countBySection(db, best, bounds)
    expect([[...about.values()], isAbout]).toEqual([[14], true])
    const { sections: exact } = await countBySection(
      db,
      { ...best, told: undefined, filter: { ...best.filter, kind: 'news' } },
      bounds,
    )
    expect([...exact.values()]).toEqual([14])
  })
})
