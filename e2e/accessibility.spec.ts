import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './support/axe'
import { expect, test } from './support/fixtures'
import { makeStory, sampleStory } from './support/stories'

/** Every kind of page a reader can meet, in the edition of the project. */
const pages: Record<string, string> = {
  front: '/',
  section: '/politics',
  'second page of latest': '/latest?page=2',
  latest: '/latest',
  'most read': '/most-read',
  topics: '/topics',
  authors: '/authors',
  author: '/authors/layla-hamdani',
  archive: '/archive',
  corrections: '/corrections',
  'empty search': '/search',
  'search without results': '/search?q=qqqqqq',
  search: '/search?q=water',
  'static page': '/pages/about',
  offline: '/offline',
  'not found': '/nothing-here',
}

for (const [name, path] of Object.entries(pages))
  test(`${name} has no accessibility fault and does not scroll sideways`, async ({ reader, at }) => {
    await reader.goto(at(path))
    await expectAccessibleInBothThemes(reader)
    await expectNothingSideways(reader)
  })

for (const kind of [undefined, 'live', 'gallery', 'opinion'] as const)
  test(`${kind ?? 'news'} story has no accessibility fault and does not scroll sideways`, async ({
    reader,
    site,
    locale,
  }) => {
    const edition = kind === 'gallery' ? 'ar' : (locale ?? 'ar')
    const { path } = await sampleStory(site.db, edition, kind)
    await reader.goto(path)
    await expectAccessibleInBothThemes(reader)
    await expectNothingSideways(reader)
  })

test('withdrawn story has no accessibility fault', async ({ reader, site, locale }) => {
  const { path } = await makeStory(site.db, locale ?? 'ar', { status: 'withdrawn', notice: 'A notice.' })
  await reader.goto(path)
  await expectAccessibleInBothThemes(reader)
})

/** On a usual screen, and on the narrowest with letters twice as large, of a wide font. */
async function expectNothingSideways(page: Page) {
  expect(await sidewaysPx(page)).toBe(0)
  await page.setViewportSize({ width: 320, height: 640 })
  await setInLargeLetters(page)
  expect(await sidewaysPx(page), 'on the narrowest screen').toBe(0)
}

const setInLargeLetters = (page: Page) =>
  page.evaluate(() => {
    const { style } = document.documentElement
    for (const name of ['--font-site', '--font-waiting']) style.setProperty(name, 'Verdana, monospace')
    style.fontSize = '200%'
  })

const sidewaysPx = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
