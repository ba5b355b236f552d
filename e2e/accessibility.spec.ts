import { expectAccessibleInBothThemes } from './support/axe'
import { test } from './support/fixtures'
import { expectNothingSideways } from './support/sideways'
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
