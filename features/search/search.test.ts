import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '@/db/client'
import {
  bodyOf,
  factoryNow as now,
  makeArticle,
  makeEditions,
  makePerson,
  makeSection,
  makeTopic,
} from '@/db/factories'
import { listOutdated } from '@/db/queries/search-index'
import { onEmbedded } from '@/db/testing'
import { indexArticles } from '@/features/articles/index-text'
import { getSite } from '@/features/settings/site'
import { TERMS_VERSION } from '@/lib/terms'
import { readSearchRequest } from './address'
import { getSearchPage } from './for-readers'
import { countTerms, indexOutdated } from './keep-index'
import { suggest } from './suggest'

onEmbedded()
let economy: number
let person: number
const ids: Record<string, number> = {}

type Overrides = Partial<Parameters<typeof makeArticle>[1]>
async function make(headline: string, text = 'نص', overrides: Overrides = {}) {
  const db = await database()
  const body = bodyOf(text)
  ids[headline] = await makeArticle(db, { sectionId: economy, headline, body, ...overrides })
  await indexArticles(db, [ids[headline] ?? 0])
}

beforeAll(async () => {
  const db = await database()
  await makeEditions(db)
  economy = await makeSection(db, { key: 'economy' })
  const politics = await makeSection(db)
  person = await makePerson(db, { slug: 'salma', name: 'سلمى الخطيب' })
  const gaza = await makeTopic(db, { name: 'غزة' })
  await make('قوافل تصل إلى غزة', 'وصلت القوافل أمس', { topics: [gaza] })
  await make('طريق طويل', 'الطريق إلى وبغزّةَ طويل')
  await make('رئيس الحكومة يزور مدرسة في سوريا', 'زيارة', { sectionId: politics, bylines: [person] })
  await make('ترامب يلتقي بالمسؤولين في أميركا', 'لقاء', { sectionId: politics })
  await make('ميزانية ٢٠١٨ في إسرائيل', 'أرقام', { publishedAt: new Date('2018-03-01T09:00:00Z') })
  await make('ميزانية القاهرة', 'أرقام من فلسطين', { standfirst: 'مقدمة عن المحـــاصيل' })
  await make('مسودة غزة', 'سرّ', { status: 'draft' })
  await make('خبر مسحوب غزة', 'سرّ', { status: 'withdrawn' })
  await make('خبر محظور غزة', 'سرّ', { embargoUntil: new Date(now.getTime() + 1000) })
  await make('Elections in the city', 'Voters are electing', { locale: 'en' })
  await countTerms(db, now)
})

async function find(address: string, locale = 'ar') {
  const site = await getSite(locale)
  if (!site) throw new Error('no site')
  return getSearchPage(site, readSearchRequest(new URLSearchParams(address)), now)
}
const headlines = async (address: string, locale = 'ar') =>
  (await find(address, locale))?.stories.map(({ headline }) => headline)

describe('both ways to write a word find the same, in the same order', () => {
  test.each([
    ['غزة', 'غزه'],
    ['غزة', 'بغزة'],
    ['القاهرة', 'القاهره'],
    ['فلسطين', 'الفلسطينيين'],
    ['مسؤول', 'مسئول'],
    ['سوريا', 'سورية'],
    ['إسرائيل', 'اسرائيل'],
    ['رئيس', 'رؤساء'],
    ['مدرسة', 'مدارس'],
    ['أميركا', 'أمريكا'],
    ['ترامب', 'ترمب'],
    ['٢٠١٨', '2018'],
    ['مُحاصيلُ', 'محـــاصيل'],
  ])('%s = %s', async (one, other) => {
    const found = await headlines(`q=${one}`)
    expect(found?.length).toBeGreaterThan(0)
    expect(await headlines(`q=${other}`)).toEqual(found)
  })
})

test('the English edition has its own words', async () => {
  expect(await headlines('q=election', 'en')).toEqual(['Elections in the city'])
  expect(await headlines('q=election')).toEqual([])
  expect(await headlines('q=election&edition=en')).toEqual(['Elections in the city'])
})

test('only what readers may see is found, counted and suggested, from the moment it changes', async () => {
  const found = await find('q=غزة')
  expect(found?.stories.map(({ headline }) => headline)).toEqual(['قوافل تصل إلى غزة', 'طريق طويل'])
  expect([found?.total, [...(found?.sections ?? [])]]).toEqual([2, [[economy, 2]]])
  const suggested = await suggest({ edition: 'ar', text: 'خبر', address: 'a' }, now)
  expect(suggested).toEqual([])
  const db = await database()
  await db.execute(`update articles set status = 'withdrawn' where id = ${ids['طريق طويل']}`)
  expect(await headlines('q=غزة')).toEqual(['قوافل تصل إلى غزة'])
  await db.execute(`update articles set status = 'published' where id = ${ids['طريق طويل']}`)
})

test('what was asked for is marked in the text as it was written', async () => {
  const [, second] = (await find('q=غزة'))?.stories ?? []
  expect(second?.excerpt?.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(['وبغزّةَ'])
})

test('phrases, words left out, and every filter', async () => {
  expect(await headlines('q="رئيس الحكومة"')).toHaveLength(1)
  expect(await headlines('q="الحكومة رئيس"')).toEqual([])
  expect(await headlines('q=ميزانية -القاهرة')).toEqual(['ميزانية ٢٠١٨ في إسرائيل'])
  expect(await headlines('q=ميزانية&to=2018-12-31')).toEqual(['ميزانية ٢٠١٨ في إسرائيل'])
  expect(await headlines('q=ميزانية&from=2018-12-31')).toEqual(['ميزانية القاهرة'])
  expect(await headlines('q=زيارة&author=salma')).toHaveLength(1)
  expect(await headlines('q=زيارة&section=economy')).toEqual([])
  expect(await headlines('q=زيارة&kind=video')).toEqual([])
  expect(await headlines('q=زيارة&kind=nonsense&from=2026-99-99')).toHaveLength(1)
})

test('a slip of the finger finds the word that was meant, and says so', async () => {
  for (const filler of ['أولى', 'ثانية', 'ثالثة']) await make(`القاهرة ${filler}`)
  await countTerms(await database(), now)
  const found = await find('q=القاهؤة')
  expect(found?.stories.length).toBeGreaterThan(0)
  expect(found?.corrected).toBe('القاهرة')
})

test('people and topics of that name are shown with their pages', async () => {
  expect((await find('q=سلمى الخطيب'))?.named).toMatchObject([{ kind: 'person', name: 'سلمى الخطيب' }])
  expect((await find('q=غزه'))?.named).toMatchObject([{ kind: 'topic', name: 'غزة', stories: 1 }])
  const suggested = await suggest({ edition: 'ar', text: 'خط', address: 'b' }, now)
  expect(suggested?.map(({ text }) => text)).toEqual(['سلمى الخطيب'])
})

test('pages follow one another without a gap, in both orders', async () => {
  for (let index = 0; index < 45; index++) await make(`زيتون ${index}`)
  for (const sort of ['', '&sort=newest']) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await find(`q=زيتون${sort}${after ? `&after=${after}` : ''}`)
      seen.push(...(page?.stories ?? []).map(({ headline }) => headline))
      after = page?.after
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
  }
  expect(await find('q=زيتون&after=r.zz.zz')).toBeUndefined()
  expect(await find('q=زيتون&after=n.1.1')).toBeUndefined()
})

test('a new name is read again wherever it stands', async () => {
  const db = await database()
  await db.execute(`update person_names set name = 'هالة مراد' where person_id = ${person} and locale = 'ar'`)
  expect(await listOutdated(db, TERMS_VERSION, 9)).toEqual([ids['رئيس الحكومة يزور مدرسة في سوريا']])
  await db.transaction((tx) => indexOutdated(tx, {}, now))
  expect(await headlines('q=هالة مراد')).toHaveLength(1)
})

test.each([
  '',
  ' ',
  '؟!',
  'كلمة '.repeat(4_000),
  '"',
  '-',
  'ـــ',
  'ًٌٍ',
  "'); drop table articles; --",
  '(a+)+$',
])('a query that says nothing is answered: %j', async (text) => {
  expect((await find(new URLSearchParams({ q: text }).toString()))?.stories).toEqual([])
})
