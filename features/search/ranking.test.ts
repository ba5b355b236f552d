import { afterAll, beforeAll, expect, test } from 'vitest'
import { bodyOf, factoryNow as now, makeArticle, makeEditions, makeSection } from '@/db/factories'
import { createTestDatabase } from '@/db/testing'
import { indexArticles } from '@/features/articles/index-text'
import { findStories } from './find-stories'
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
