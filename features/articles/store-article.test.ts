import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bodyOf,
  factoryNow as now,
  makeArticle,
  makeEditions,
  makePerson,
  makeSection,
  makeTopic,
} from '@/db/factories'
import { findArticle } from '@/db/queries/articles'
import { listArticleStates } from '@/db/queries/store-articles'
import { createTestDatabase } from '@/db/testing'
import { rewriteArticle, storeArticle, storeArticles, type StoryInput } from './store-article'

const writing = { actor: 'test', reason: 'import', now } as const
let opened: Awaited<ReturnType<typeof createTestDatabase>>
let sectionId = 0
let story: StoryInput

beforeAll(async () => {
  opened = await createTestDatabase()
  await makeEditions(opened.db)
  sectionId = await makeSection(opened.db)
  const publishedAt = new Date('2026-11-19T08:00:00Z')
  story = {
    ...{
      locale: 'ar',
      status: 'published',
      sectionId,
      headline: 'البلدية تفتح السوق',
      standfirst: 'بعد عامين',
    },
    ...{
      publishedAt,
      firstPublishedAt: publishedAt,
      body: bodyOf('عاد المزارعون إلى الساحة.', 'مسئول: نعم'),
    },
  }
})
afterAll(() => opened.close())

const found = async (term: string) => {
  const { rows } = await opened.pool.query(
    `select articles.headline from articles join article_search on article_id = id where stems @@ to_tsquery('simple', $1)`,
    [term],
  )
  return rows.map((row: { headline: string }) => row.headline)
}

describe('a story', () => {
  test('is stored whole', async () => {
    const [first, second] = [
      await makePerson(opened.db, { slug: 'a' }),
      await makePerson(opened.db, { slug: 'b', name: 'Sami' }),
    ]
    const topic = await makeTopic(opened.db)
    const corrections = [{ text: 'x', correctedAt: now }]
    const id = await storeArticle(
      opened.db,
      { ...story, bylines: [second, first, second], topics: [topic], corrections },
      writing,
    )
    const article = await findArticle(opened.db, id, now)
    expect(article).toMatchObject({
      slug: 'البلدية-تفتح-السوق',
      wordCount: 6,
      isVisible: true,
      corrections: [{ text: 'x' }],
    })
    expect(article?.bylines.map((person) => person.name)).toEqual(['Sami', 'Layla'])
    expect(await listArticleStates(opened.db, [id])).toMatchObject([{ version: 1, reason: 'import' }])
  })

  test.each(['بلد', 'سوق', 'سوق & عام', 'مزارع', 'مسوول', 'ساح'])('is found by %s', async (matches) => {
    expect(await found(matches)).toContain('البلدية تفتح السوق')
  })

  test('written over loses its old words and keeps its corrections', async () => {
    const id = await storeArticle(
      opened.db,
      { ...story, corrections: [{ text: 'x', correctedAt: now }] },
      writing,
    )
    const next = {
      ...story,
      id,
      headline: 'عنوان جديد',
      body: bodyOf('كلام آخر'),
      corrections: [{ text: 'x', correctedAt: now }],
    }
    expect(await rewriteArticle(opened.db, next, 1, writing)).toBe(true)
    expect(await rewriteArticle(opened.db, next, 1, writing)).toBe(false)
    expect(await findArticle(opened.db, id, now)).toMatchObject({
      headline: 'عنوان جديد',
      corrections: [{ text: 'x' }],
    })
    expect(await listArticleStates(opened.db, [id])).toMatchObject([{ version: 2 }])
  })

  test('many keep their order and their own parts', async () => {
    const stories = Array.from({ length: 40 }, (_, index) => ({ ...story, headline: `خبر ${index}` }))
    const ids = await storeArticles(opened.db, stories, writing)
    expect((await findArticle(opened.db, ids[17] ?? 0, now))?.headline).toBe('خبر 17')
    expect(new Set(ids).size).toBe(40)
  })

  test('a body of megabytes is stored and its beginning found', async () => {
    const body = bodyOf(
      'بداية فريدة',
      ...Array.from({ length: 3_000 }, (_, index) => `كلمة${index} `.repeat(150)),
    )
    const id = await storeArticle(opened.db, { ...story, headline: 'طويل', body }, writing)
    expect(id).toBeGreaterThan(0)
    expect(await found('فريد')).toEqual(['طويل'])
  })

  test('factories make stories that readers see', async () => {
    const id = await makeArticle(opened.db, { sectionId })
    expect(await findArticle(opened.db, id, now)).toMatchObject({ isVisible: true, sectionKey: 'politics' })
  })
})
