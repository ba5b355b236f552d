import { expect, test } from './support/fixtures'
import { faultsOfSite } from './support/site-faults'

const MOST_PAGES = 3_000

test('a crawler that begins at the fronts finds every story, and nothing that is broken', async () => {
  test.setTimeout(240_000)
  const { pages, stories, faults } = await faultsOfSite(process.env.E2E_SITE_URL ?? '', MOST_PAGES)
  expect(pages).toBeLessThan(MOST_PAGES)
  expect(pages).toBeGreaterThan(150)
  expect(stories).toBeGreaterThan(50)
  expect(faults).toEqual([])
})
