import type { APIRequestContext, Page } from '@playwright/test'
import { asReadBefore } from './support/as-read-before'
import { accountFor, brotliBytes, gzipBytes } from './support/page-account'
import { expect, test } from './support/fixtures'
import { seeFirstScreenInOwnFont } from './support/own-font'
import { sampleStory } from './support/stories'
import { countTransfer, sumOf, type Transfer } from './support/transfer'

/** The phone of which docs/figures.md speaks. */
test.use({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true })

/**
 * What a first visit may cost, in bytes over the line, headers included. Pictures are those of the sample content, drawn
 * with hard edges and without AVIF: photographs take less.
 */
const budgets = {
  front: { html: 21_000, styles: 7_900, scripts: 7_000, fonts: 37_500, pictures: 150_000, all: 235_000 },
  story: { html: 15_500, styles: 6_800, scripts: 7_000, fonts: 37_500, pictures: 70_000, all: 120_000 },
}
const requests = {
  front: { scripts: 1, styles: 0, fonts: 1, all: 13 },
  story: { scripts: 1, styles: 0, fonts: 1, all: 8 },
}

/** What comes to the first reader of all, in gzip, over what comes to the others (docs/adr/0023). */
const FIRST_READER_SHARE = 1.15

/** By somebody who has nothing of the site yet, to a page that others have read. */
async function firstVisit(
  reader: Page,
  request: APIRequestContext,
  path: string,
): Promise<{ spent: Transfer; html: string }> {
  await asReadBefore(request, path)
  const line = await reader.context().newCDPSession(reader)
  await line.send('Network.clearBrowserCache')
  const spent = await countTransfer(line)
  const page = await reader.goto(path, { waitUntil: 'load' })
  if (page?.headers()['content-encoding'] === 'br') return { spent, html: await page.text() }
  // another journey's alert had it made anew meanwhile
  await reader.evaluate(() => localStorage.clear())
  return firstVisit(reader, request, path)
}

for (const kind of ['front', 'story'] as const)
  test(`a first visit keeps to its budget: ${kind}`, async ({ reader, request, site, at, locale }) => {
    const path = kind === 'front' ? at('/') : (await sampleStory(site.db, locale ?? 'ar')).path
    const { spent, html } = await firstVisit(reader, request, path)
    await seeFirstScreenInOwnFont(reader)
    const [, inline = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? []
    const [bytes, asked] = [budgets[kind], requests[kind]]
    const said = JSON.stringify(spent)
    expect(await brotliBytes(inline)).toBeLessThanOrEqual(bytes.styles)
    for (const what of ['html', 'scripts', 'fonts', 'pictures'] as const) {
      if (what !== 'pictures') expect(spent[what].bytes, said).toBeGreaterThan(0)
      expect(spent[what].bytes, `${what}: ${said}`).toBeLessThanOrEqual(bytes[what])
    }
    for (const what of ['scripts', 'styles', 'fonts'] as const)
      expect(spent[what].requests, `${what}: ${said}`).toBeLessThanOrEqual(asked[what])
    expect(sumOf(spent, 'bytes'), said).toBeLessThanOrEqual(bytes.all)
    expect(sumOf(spent, 'requests'), said).toBeLessThanOrEqual(asked.all)
  })

/** What else a story's page carries beside the story, compressed: each has its place in docs/figures.md. */
const parts: Record<string, number> = {
  'title, description, addresses': 1_000,
  'words for those who share it': 400,
  'icons, feeds': 250,
  'linked data': 1_000,
  'first script': 490,
  styles: 6_400,
  'masthead, sections, ticker': 2_300,
  footer: 540,
}

test('every byte of a story’s page is accounted for', async ({ request, site, locale }) => {
  const { path } = await sampleStory(site.db, locale ?? 'ar')
  const html = await (await request.get(path)).text()
  const account = await accountFor(html)
  expect(account.reduce((sum, { brotli }) => sum + brotli, 0)).toBe(await brotliBytes(html))
  expect(await gzipBytes(html)).toBeLessThanOrEqual(FIRST_READER_SHARE * (await brotliBytes(html)))
  for (const { part, brotli } of account) expect(brotli, part).toBeLessThanOrEqual(parts[part] ?? Infinity)
})

/** Where there are fields, a browser lays the whole page out before it paints any of it, to know what it could fill in. */
test('a page that asks nothing has no fields before its scripts', async ({
  reader,
  request,
  site,
  at,
  locale,
}) => {
  const { path: story } = await sampleStory(site.db, locale ?? 'ar')
  for (const path of [at('/'), at('/latest'), story]) {
    const html = await (await request.get(path)).text()
    const fields = await reader.evaluate((text) => {
      const page = new DOMParser().parseFromString(text, 'text/html')
      return [...page.querySelectorAll('input, select, textarea')].map(({ outerHTML }) => outerHTML)
    }, html)
    expect(fields, path).toEqual([])
  }
})
