import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { asReadBefore } from './support/as-read-before'
import { expect, test } from './support/fixtures'
import { serveInPieces } from './support/in-pieces'
import { seeOwnFont } from './support/own-font'
import { shiftsOn, sumOfShifts, watchShifts } from './support/shifts'
import { sampleStory } from './support/stories'

const SCRIPT_BUDGET_BYTES = 6_144
const PAGE_BUDGET_BYTES = 14_000

test('a page comes compressed, with an ETag that answers 304, tags and a strict policy', async ({
  request,
  site,
  locale,
}) => {
  const { path, id } = await sampleStory(site.db, locale ?? 'ar')
  const headers = { 'accept-encoding': 'br' }
  await request.get(path, { headers })
  const response = await request.get(path, { headers })
  const got = response.headers()
  expect(got['content-encoding']).toBe('br')
  expect(Number(got['content-length'])).toBeLessThan(PAGE_BUDGET_BYTES)
  expect(got['cache-tag']).toContain(`article:${id}`)
  expect(got['cache-control']).toMatch(/s-maxage=\d+.*stale-while-revalidate=\d+.*stale-if-error=\d+/)
  expect(got.vary).toBe('Accept-Encoding')
  expect(got['content-security-policy']).toContain("default-src 'none'")
  expect(got['content-security-policy']).not.toMatch(/unsafe-(inline|eval)|\*/)
  // a picture that gets its AVIF files between the two makes it another page
  await expect(async () => {
    const { etag = '' } = (await request.get(path, { headers })).headers()
    const again = await request.get(path, { headers: { ...headers, 'if-none-match': etag } })
    expect([again.status(), (await again.body()).length]).toEqual([304, 0])
  }).toPass()
})

test('a page that is asked for again comes in brotli, and still in gzip for who reads that alone', async ({
  request,
  site,
  locale,
}) => {
  const { path } = await sampleStory(site.db, locale ?? 'ar')
  await asReadBefore(request, path)
  const gzipped = (await request.get(path, { headers: { 'accept-encoding': 'gzip' } })).headers()
  expect(gzipped['content-encoding']).toBe('gzip')
  expect(gzipped.etag).toMatch(/^W\//)
})

test('the only script is ours, small, and the page asks nobody else for anything', async ({
  reader,
  at,
  baseURL,
}) => {
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  await reader.goto(at('/'), { waitUntil: 'networkidle' })
  const home = new URL(reader.url()).origin
  expect(asked.filter((url) => !url.startsWith(home) && !url.startsWith('data:'))).toEqual([])
  const sources = await reader.evaluate(() =>
    [...document.scripts].map((script) => script.src).filter(Boolean),
  )
  let bytes = 0
  for (const source of sources)
    bytes += brotliCompressSync(await (await reader.request.get(source)).body()).length
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(SCRIPT_BUDGET_BYTES)
  expect(baseURL ?? home).toBeTruthy()
})

for (const width of [360, 768, 1280])
  test(`nothing moves while slow fonts come, ${width} px wide`, async ({ reader, site, at, locale }) => {
    await reader.setViewportSize({ width, height: 800 })
    await hearNothing(reader)
    await reader.route('**/fonts/*', async (route) => {
      await reader.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 600))),
      )
      await route.continue()
    })
    await watchShifts(reader)
    const { path } = await sampleStory(site.db, locale ?? 'ar')
    for (const address of [at('/'), path]) {
      await reader.goto(address)
      await seeOwnFont(reader)
      const shifts = await shiftsOn(reader)
      expect(sumOfShifts(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(0.01)
    }
  })

for (const [place, words] of Object.entries({
  'before its first': '<ul[^>]*>',
  'behind its second': '(</li>[^]*?){2}',
}))
  test(`nothing moves when the strip of alerts comes in two pieces, cut ${place}`, async ({
    reader,
    baseURL,
    at,
  }) => {
    await reader.setViewportSize({ width: 768, height: 800 })
    await hearNothing(reader)
    await watchShifts(reader)
    const served = await serveInPieces(baseURL ?? '', at('/'), new RegExp(`^[^]*?<news-ticker[^]*?${words}`))
    try {
      await reader.goto(served.url, { waitUntil: 'commit' })
      await expect(reader.locator('.ticker strong')).toBeVisible()
      await painted(reader)
      served.sendRest()
      await reader.waitForLoadState()
      const shifts = await shiftsOn(reader)
      expect(sumOfShifts(shifts), JSON.stringify(shifts)).toBeLessThanOrEqual(0.01)
    } finally {
      served.close()
    }
  })

test('feeds, sitemaps and robots are well-formed and name this site', async ({ request, at }) => {
  for (const [path, type] of [
    [at('/feed.xml'), 'application/rss+xml'],
    ['/sitemap.xml', 'application/xml'],
    ['/news-sitemap.xml', 'application/xml'],
    ['/robots.txt', 'text/plain'],
    [at('/manifest.webmanifest'), 'application/manifest+json'],
  ] as const) {
    const response = await request.get(path)
    expect([path, response.status()]).toEqual([path, 200])
    expect(response.headers()['content-type']).toContain(type)
  }
})

const painted = (page: Page) => page.waitForFunction(() => performance.getEntriesByType('paint').length > 0)

/** An alert that somebody sends in the meantime moves what stands below it. */
const hearNothing = (page: Page) =>
  page.route('**/api/live*', (route) => route.fulfill({ contentType: 'text/event-stream', body: '' }))
