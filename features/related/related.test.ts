import { beforeAll, expect, test } from 'vitest'
import { database } from '@/db/client'
import { bodyOf, factoryNow as now, makeArticle, makeEditions, makeSection, makeTopic } from '@/db/factories'
import { replacePinned } from '@/db/queries/drafts'
import { computeRelated, replaceArticleTerms } from '@/db/queries/related'
import { onEmbedded } from '@/db/testing'
import { indexArticles } from '@/features/articles/index-text'
import { countTerms } from '@/features/search/keep-index'
import { getRelated } from './for-readers'

onEmbedded()
const ids: Record<string, number> = {}
let politics: number

beforeAll(async () => {
  const db = await database()
  await makeEditions(db)
  politics = await makeSection(db)
  const culture = await makeSection(db, { key: 'culture' })
  const silos = await makeTopic(db, { name: 'صوامع' })
  const make = async (
    name: string,
    text: string,
    overrides: Partial<Parameters<typeof makeArticle>[1]> = {},
  ) => {
    ids[name] = await makeArticle(db, {
      ...{ sectionId: politics, headline: name, body: bodyOf(text) },
      ...overrides,
    })
  }
  await make('اتفاق على تقاسم مياه نهر الفرات', 'خزانات وسدود وحصص ري للمزارعين', { topics: [silos] })
  await make('مزارعون ينتظرون حصص الري من سد الفرات', 'الخزانات فارغة والمزارع تنتظر الحصص')
  await make('معرض كتاب يفتح أبوابه', 'ناشرون وقراء', { sectionId: culture, topics: [silos] })
  await make('مباراة تنتهي بالتعادل', 'حكم وهدفان')
  await make('قصيدة جديدة', 'شاعر وديوان', { sectionId: culture })
  await make('نسخة: اتفاق على تقاسم مياه نهر الفرات', 'خزانات وسدود وحصص ري للمزارعين')
  await make('مسودة عن الفرات والسدود', 'خزانات وسدود وحصص ري', { status: 'draft' })
  await make('The Euphrates', 'خزانات وسدود وحصص ري للمزارعين', { locale: 'en' })
  const all = Object.values(ids)
  await indexArticles(db, all)
  await countTerms(db, now)
  await replaceArticleTerms(db, all)
  await computeRelated(db, all, now)
})

const story = 'اتفاق على تقاسم مياه نهر الفرات'
const rail = async (name = story, sectionId = politics) => {
  const { stories, isFilled } = await getRelated({ id: ids[name] ?? 0, locale: 'ar', sectionId }, now)
  return { headlines: stories.map(({ headline }) => headline), isFilled }
}

test('what is about the same comes first, then what shares a topic, then the latest of the section', async () => {
  const { headlines, isFilled } = await rail()
  expect(headlines.slice(0, 2)).toEqual(['مزارعون ينتظرون حصص الري من سد الفرات', 'معرض كتاب يفتح أبوابه'])
  expect(headlines).toContain('مباراة تنتهي بالتعادل')
  expect(isFilled).toBe(true)
})

test('never itself, a draft or another edition', async () => {
  const { headlines } = await rail()
  expect(headlines).not.toContain(story)
  expect(headlines.some((headline) => /مسودة|Euphrates/.test(headline))).toBe(false)
})

test('the same story once more is not related', async () => {
  const { headlines } = await rail('مزارعون ينتظرون حصص الري من سد الفرات')
  expect(headlines[0]).toMatch(/اتفاق على تقاسم/)
})

test("an editor's pin comes first, and a never is never shown, whatever is computed anew", async () => {
  const db = await database()
  const [pin, never] = [ids['قصيدة جديدة'] ?? 0, ids['مباراة تنتهي بالتعادل'] ?? 0]
  await replacePinned(db, ids[story] ?? 0, { pins: [pin], nevers: [never] })
  await computeRelated(db, [ids[story] ?? 0], now)
  const { headlines } = await rail()
  expect(headlines[0]).toBe('قصيدة جديدة')
  expect(headlines).not.toContain('مباراة تنتهي بالتعادل')
})
