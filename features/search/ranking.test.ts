import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyOf, factoryNow as now, makeArticle, makeEditions, makeSection } from '@/db/factories'
import { createTestDatabase } from '@/db/testing'
import { indexArticles } from '@/features/articles/index-text'
import { findBestLevel, findStories, rankStories } from './find-stories'
import { countTerms } from './keep-index'
import { planSearch } from './plan-search'
import { readSearchQuery } from './query'

let sections = 0
let site: Awaited<ReturnType<typeof createTestDatabase>>
beforeAll(async () => {
  site = await createTestDatabase()
  await makeEditions(site.db)
})
afterAll(() => site.close())

const filler = (words: number) => Array.from({ length: words }, (_, index) => `كلمة${index}`).join(' ')

/** The better of two texts for a query; the one that should lose is the newer one. */
async function better(query: string, texts: Record<string, string>): Promise<string | undefined> {
  const { db } = site
  const sectionId = await makeSection(db, { key: `s${sections++}` })
  const names = new Map<number, string>()
  for (const [index, [name, text]] of Object.entries(texts).entries()) {
    const publishedAt = new Date(now.getTime() - (10 - index) * 60_000)
    const id = await makeArticle(db, { sectionId, headline: 'عنوان', body: bodyOf(text), publishedAt })
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

test('a phrase is found across the end of the lead', async () => {
  const texts = { across: `${filler(59)} قمة المناخ ${filler(200)}` }
  expect(await better('"قمة المناخ"', texts)).toBe('across')
})

describe('of more stories than can be looked at', () => {
  const names = new Map<number, string>()
  const DAY_MS = 86_400_000
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
    const best = await findBestLevel(db, plan, { locale: 'en', publishedBefore }, now)
    const ranked = best ? await rankStories(db, plan, best, { at: now, limit: 20 }, many) : []
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
})
