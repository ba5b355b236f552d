import type { Page, Route } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { seeOwnFont } from './support/own-font'
import { makeStory, sampleStory } from './support/stories'

const OURS = /^"?Vazirmatn/

/** First family of every line of text that can be seen, ours or not. */
const families = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
      .filter((element) => element.checkVisibility())
      // the name of the other language stands in a font that is on the device
      .filter((element) => !element.closest('[hreflang]'))
      // nor does what the font would have moved (the journey of the headline below)
      .filter((element) => !element.closest('[data-font=device]'))
      .map((element) => getComputedStyle(element).fontFamily),
  )

test('the text stands before its font has come, and takes it then', async ({ reader, site, locale }) => {
  const { path } = await sampleStory(site.db, locale ?? 'ar')
  let send = () => {}
  const held = new Promise<void>((resolve) => (send = resolve))
  await reader.route('**/fonts/*', async (route) => {
    await held
    await route.continue()
  })
  const asked = reader.waitForRequest('**/fonts/*')
  await reader.goto(path, { waitUntil: 'domcontentloaded' })
  await asked
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await families(reader)).filter((family) => OURS.test(family))).toEqual([])
  send()
  await seeOwnFont(reader)
  expect((await families(reader)).filter((family) => !OURS.test(family))).toEqual([])
  // few pieces would have moved: a line, a paragraph
  expect(await reader.locator('[data-font=device]').count()).toBeLessThanOrEqual(3)
})

test('a headline that the font would break elsewhere stays as it is, and nothing moves', async ({
  reader,
  site,
  locale,
}) => {
  const headline = locale === 'en' ? 'A new bridge over the river opens' : 'افتتاح جسر جديد فوق النهر'
  const { path } = await makeStory(site.db, locale ?? 'ar', { headline })
  await reader.goto(path)
  await seeOwnFont(reader)
  const title = reader.getByRole('heading', { level: 1 })
  // it fits on one line in one of the two fonts, and in the other it does not
  const [own, device] = await title.evaluate((heading) => {
    const range = document.createRange()
    range.selectNodeContents(heading)
    const widthIn = (font: string) => {
      heading.dataset.font = font
      return range.getBoundingClientRect().width
    }
    return [widthIn('own'), widthIn('device')] as const
  })
  expect(own).not.toBe(device)
  await reader.evaluate(() => localStorage.clear())
  await reader.addInitScript(
    (width) => {
      addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`h1 { max-width: ${width}px }`)
        document.adoptedStyleSheets.push(sheet)
      })
    },
    (own + device) / 2,
  )
  await reader.goto(path)
  const linesBefore = await title.evaluate((heading) => heading.clientHeight)
  await seeOwnFont(reader)
  expect(await title.evaluate((heading) => heading.closest('[data-font=device]'))).not.toBeNull()
  expect(await title.evaluate((heading) => heading.clientHeight)).toBe(linesBefore)
})

test('where nothing may be stored, what is below takes it too', async ({ reader, at }) => {
  await reader.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await reader.goto(at('/latest'))
  await seeOwnFont(reader)
  await expect(reader.locator('html')).not.toHaveAttribute('data-font')
})

test('who has the font sees the next page in it from the beginning', async ({ reader, at }) => {
  await reader.goto(at('/'))
  await seeOwnFont(reader)
  await reader.goto(at('/latest'), { waitUntil: 'commit' })
  await expect(reader.locator('html')).toHaveAttribute('data-font', 'own')
  await expect(reader.locator('head > link[rel=preload][as=font]')).toHaveCount(1)
})

for (const [what, stored] of [
  ['is broken', '{'],
  ['is no text', '5'],
  ['names an older file', '"/fonts/marsad-arabic-00000000.woff2"'],
] as const)
  test(`a note of known fonts that ${what} does no harm`, async ({ reader, at }) => {
    await reader.addInitScript((value) => {
      if (!sessionStorage.getItem('once')) localStorage.setItem('marsad-fonts', value)
      sessionStorage.setItem('once', '1')
    }, stored)
    await reader.goto(at('/latest'))
    await seeOwnFont(reader)
    await reader.goto(at('/most-read'), { waitUntil: 'commit' })
    await expect(reader.locator('html')).toHaveAttribute('data-font', 'own')
  })

const answers: Record<string, (route: Route) => Promise<void>> = {
  'does not come': (route) => route.abort(),
  'is cut off': (route) => route.fulfill({ contentType: 'font/woff2', body: 'wOF2' }),
  'is a page': (route) => route.fulfill({ contentType: 'text/html', body: '<p>Sign in to this network' }),
}
for (const [what, answer] of Object.entries(answers))
  test(`a font that ${what} leaves the text as it is`, async ({ open, at }) => {
    const reader = await open({ mayBeSaid: /ERR_FAILED|decode|OTS/ })
    await reader.route('**/fonts/*', answer)
    const asked = reader.waitForRequest('**/fonts/*')
    await reader.goto(at('/'))
    await asked
    await reader.evaluate(() => document.fonts.ready)
    await expect(reader.getByRole('main')).toBeVisible()
    expect((await families(reader)).filter((family) => OURS.test(family))).toEqual([])
  })

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('the page asks for its font by itself', async ({ page, at }) => {
    const asked = page.waitForRequest('**/fonts/*')
    await page.goto(at('/'))
    await asked
  })
})
