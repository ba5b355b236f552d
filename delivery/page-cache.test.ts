import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Page, Rendered } from './page'
import { PageCache } from './page-cache'
import { prepareForm } from './page-forms'
import { Staleness } from './staleness'

const rendered = (body: string, more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  body,
  headers: {},
  tags: ['article:1'],
  freshSeconds: 60,
  ...more,
})
const text = (page: Page) => brotliDecompressSync(page.forms.get('br')?.body ?? Buffer.alloc(0)).toString()

function setUp(maxBytes = 1_000_000) {
  const staleness = new Staleness()
  const clock = { now: 0 }
  return { staleness, clock, cache: new PageCache(maxBytes, staleness, () => clock.now) }
}

test('a thousand readers of a cold page at once cost one render', async () => {
  const { cache } = setUp()
  let renders = 0
  const render = async () => rendered(`page ${++renders}`)
  const pages = await Promise.all(Array.from({ length: 1_000 }, () => cache.get('/a', render)))
  expect(new Set(pages.map(text))).toEqual(new Set(['page 1']))
})

test('a thousand cold pages asked for at once are rendered a few at a time, all of them', async () => {
  const { cache } = setUp(10_000_000)
  const at = { once: 0, most: 0 }
  const render = async () => {
    at.most = Math.max(at.most, ++at.once)
    await new Promise(setImmediate)
    at.once--
    return rendered('page')
  }
  await Promise.all(Array.from({ length: 1_000 }, (_, n) => cache.get(`/${n}`, render)))
  expect(at.most).toBe(8)
  expect(cache.size.pages).toBe(1_000)
})

test('a render that fails gives its place to the next', async () => {
  const { cache } = setUp()
  const broken = async () => Promise.reject(new Error('broken'))
  await Promise.allSettled(Array.from({ length: 20 }, (_, n) => cache.get(`/${n}`, broken)))
  expect(text(await cache.get('/a', async () => rendered('fine')))).toBe('fine')
})

test('an invalidation makes exactly the pages with that tag stale', async () => {
  const { cache, staleness } = setUp()
  await cache.get('/a', async () => rendered('a'))
  await cache.get('/b', async () => rendered('b', { tags: ['article:2'] }))
  staleness.invalidate(['article:1'])
  expect([cache.peek('/a'), cache.peek('/b')].map((page) => page && text(page))).toEqual([undefined, 'b'])
})

test('a render overtaken by an invalidation is made again and the old one is never kept', async () => {
  const { cache, staleness } = setUp()
  let version = 1
  const render = async () => {
    const read = version
    if (read === 1) {
      version = 2
      staleness.invalidate(['article:1']) // the editor saves while we render
    }
    return rendered(`version ${read}`)
  }
  expect(text(await cache.get('/a', render))).toBe('version 2')
  expect(text(await cache.get('/a', render))).toBe('version 2')
})

test('a page past its time is shown once more while it is made anew', async () => {
  const { cache, clock } = setUp()
  let renders = 0
  const render = async () => rendered(`page ${++renders}`)
  await cache.get('/a', render)
  clock.now = 61_000
  expect(text(await cache.get('/a', render))).toBe('page 1')
  await expect.poll(async () => text(await cache.get('/a', render))).toBe('page 2')
})

test('a page that changes by the clock is never shown past that moment', async () => {
  const { cache, clock } = setUp()
  let renders = 0
  const render = async () => rendered(`page ${++renders}`, { freshUntil: new Date(30_000) })
  await cache.get('/a', render)
  clock.now = 30_000
  expect(cache.peek('/a')).toBeUndefined()
})

test('while rendering fails, the page that was there is served, even past its time', async () => {
  const { cache, clock, staleness } = setUp()
  await cache.get('/a', async () => rendered('before'))
  clock.now = 100_000_000
  staleness.invalidate(['article:1'])
  const broken = async () => {
    throw new Error('the database is away')
  }
  expect(text(await cache.get('/a', broken))).toBe('before')
  await expect(cache.get('/never-seen', broken)).rejects.toThrow('away')
})

test('a failed render does not poison the next one', async () => {
  const { cache } = setUp()
  await expect(cache.get('/a', async () => Promise.reject(new Error('once')))).rejects.toThrow('once')
  expect(text(await cache.get('/a', async () => rendered('fine')))).toBe('fine')
})

test('it holds no more bytes than it may', async () => {
  const { cache } = setUp(20_000)
  for (let n = 0; n < 100; n++) await cache.get(`/${n}`, async () => rendered(`page ${n}`))
  expect(cache.size.bytes).toBeLessThanOrEqual(20_000)
  expect(cache.size.pages).toBeGreaterThan(0)
})

test('a page that is asked for in plain text too is weighed again', async () => {
  const { cache } = setUp()
  const render = async () => rendered('page '.repeat(20_000))
  await cache.get('/a', render, ['br'])
  const { bytes } = cache.size
  await cache.get('/a', render, ['identity'])
  expect(cache.size).toEqual({ pages: 1, bytes: expect.closeTo(bytes + 100_000, -3) })
})

test('a page made anew behind its reader is compressed as far as the one before it', async () => {
  const { cache, clock } = setUp()
  const accepted = ['br', 'gzip'] as const
  const page = await cache.get('/a', async () => rendered('page'), accepted)
  expect([...page.forms.keys()]).toEqual(['gzip'])
  await prepareForm(page, 'br')
  clock.now = 61_000
  expect(cache.peek('/a')).toBe(page)
  await expect.poll(() => cache.peek('/a')).not.toBe(page)
  expect([...(cache.peek('/a')?.forms.keys() ?? [])]).toEqual(['br'])
})

test('what was taken away does not come back as an older page', async () => {
  const { cache } = setUp()
  await cache.get('/a', async () => rendered('withdrawn since'))
  cache.forget('/a')
  expect(cache.older('/a')).toBeUndefined()
})

test('a page that says no is never an older page', async () => {
  const { cache } = setUp()
  await cache.get('/a', async () => rendered('gone', { status: 410 }))
  expect(cache.older('/a')).toBeUndefined()
})
