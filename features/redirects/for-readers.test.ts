import { beforeAll, expect, test } from 'vitest'
import { insertRedirects } from '@/db/queries/store-imports'
import { testDesk } from '@/features/articles/decide/testing'
import { getArticleAddress } from '@/features/articles/for-readers'
import { findNewAddress } from './for-readers'

const slug = 'افتتاح-الجسر-القديم-بعد-ترميمه'
const encoded = encodeURIComponent(slug)
const desk = testDesk()
let id: number
beforeAll(async () => {
  id = await desk.story({ headline: 'The bridge', slug: 'the-bridge', status: 'published' })
  await insertRedirects(desk.db, [
    { fromPath: `/${slug}`, articleId: id },
    { fromPath: '/?p=51820', articleId: id },
    { fromPath: '/2019/04/bridge', articleId: id },
    { fromPath: '/category/news', toPath: '/politics' },
  ])
})

const leads = (address: string, locale = 'ar') => {
  const { pathname, searchParams } = new URL(address, 'https://news.example')
  return findNewAddress(pathname, locale, searchParams, desk.now)
}

test.each([
  [`/${encoded}`],
  [`/${encoded.toLowerCase()}`],
  [`/${encodeURIComponent(encoded)}`],
  [`/${encoded}/`],
  [`/${encoded}/amp`],
  [`/${encoded}/amp/`],
  [`/${encoded}?amp=1`],
  [`/${encoded}/feed/`],
  [`/${encoded}/embed`],
  [`/${encoded}/trackback/`],
  [`/${encoded}/attachment/photo-1`],
  [`/${encoded}/photo-1/`],
  [`/${encoded}/2/`],
  [`/${encoded.slice(0, -9)}`],
  [`/${encoded.slice(0, -10)}`],
  [`/${encoded.toLowerCase().slice(0, 80)}`],
  ['/?p=51820'],
  ['/?page_id=51820'],
  ['/?p=51820&preview=true'],
  ['/2019/04/bridge/'],
  ['/2019/04/bridge/attachment/photo-1/'],
])('%s leads to the one address of its story', async (address) => {
  const path = await leads(address)
  expect(path).toMatch(new RegExp(`/${id}-the-bridge$`))
  expect((await getArticleAddress(id, desk.now))?.path).toBe(path)
})

test.each([
  '/unknown',
  '/unknown/attachment/photo-1',
  '/?p=1',
  '/?p=51820x',
  '/?p=',
  '/category/news/photo-1',
  '/category/attachment/x',
  '/2019/04',
  '/2019',
  '/attachment/x',
  '/%00',
])('%s leads nowhere', async (address) => expect(await leads(address)).toBeUndefined())

test('a list that moved leads to where it is', async () =>
  expect(await leads('/category/news/feed/')).toBe('/politics'))
