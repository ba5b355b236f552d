import { HtmlValidate } from 'html-validate'
import { crawl, type Crawled } from './support/crawl'
import { expect, test } from './support/fixtures'
import { googleGraph } from './support/google'

const MOST_PAGES = 3_000
const MOST_CLICKS = 4
/** A validator takes a tenth of a second a page: so many of a kind say what the kind is like. */
const OF_A_KIND = 3

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // a preload of a picture names its widths in place of one address
  elements: ['html5', { link: { attributes: { href: { required: false } } } }],
  rules: {
    // matters of taste, and what attributes of our own elements and React's output do without harm
    'long-title': 'off',
    'no-raw-characters': 'off',
    'require-sri': 'off',
    'no-inline-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'prefer-native-element': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'no-implicit-button-type': 'off',
    'valid-id': ['error', { relaxed: true }],
    'tel-non-breaking': 'off',
  },
})

test('a crawler that begins at the fronts finds every story, and nothing that is broken', async () => {
  test.setTimeout(240_000)
  const origin = process.env.E2E_SITE_URL ?? ''
  const pages = await crawl(origin, ['/', '/en'], MOST_PAGES)
  const all = [...pages.values()]
  const faults = [
    ...all.flatMap((page) => faultsOf(page, origin, pages)),
    ...(await orphans(origin, pages)),
    ...(await invalid(all)),
  ]
  expect(pages.size).toBeLessThan(MOST_PAGES)
  expect(pages.size).toBeGreaterThan(150)
  expect(faults).toEqual([])
})

/** What is wrong with one page: its status, what its head says of it, and whether linked data says what is seen. */
function faultsOf(page: Crawled, origin: string, pages: ReadonlyMap<string, Crawled>): string[] {
  const { path, status, head, jsonLd, redirectedTo } = page
  if (status >= 300 && status < 400) return [`${path}: linked, and leads on to ${redirectedTo}`]
  if (status !== 200) return [`${path}: ${status}`]
  if (!page.html) return []
  const faults: string[] = []
  const isKept = !head.robots.includes('noindex')
  if (isKept && head.canonical !== origin + path) faults.push(`is not its own canonical: ${head.canonical}`)
  if (isKept && page.heading === '') faults.push('has no heading')
  faults.push(...hreflangFaults(page, origin, pages), ...linkedDataFaults(jsonLd, page))
  return faults.map((fault) => `${path}: ${fault}`)
}

function hreflangFaults({ head }: Crawled, origin: string, pages: ReadonlyMap<string, Crawled>) {
  const { alternates, canonical } = head
  if (alternates.size === 0) return []
  const faults = [...alternates.values()].includes(canonical ?? '') ? [] : ['does not name itself']
  if (!alternates.has('x-default')) faults.push('has no x-default')
  for (const [language, address] of alternates) {
    const other = pages.get(address.slice(origin.length))
    if (!other) faults.push(`${language} leads to ${address}, which nothing links to`)
    else if (![...other.head.alternates.values()].includes(canonical ?? ''))
      faults.push(`${address} does not name it back`)
  }
  return faults
}

function linkedDataFaults(jsonLd: unknown, { heading, times }: Crawled): string[] {
  if (jsonLd === undefined) return []
  const read = googleGraph.safeParse(jsonLd)
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `linked data ${path.join('.')}: ${message}`)
  return read.data['@graph'].flatMap((thing) => {
    if (!('headline' in thing)) return []
    const said = [
      thing.datePublished,
      thing.dateModified,
      ...(thing.correction ?? []).map((one) => one.datePublished),
    ]
    const unseen = said.filter((time) => !times.includes(time))
    return [
      ...(thing.headline === heading ? [] : [`another headline: ${thing.headline}`]),
      ...unseen.map((time) => `nobody sees the time ${time}`),
    ]
  })
}

/** Every story that sitemaps name is reached by links, within so many clicks. */
async function orphans(origin: string, pages: ReadonlyMap<string, Crawled>): Promise<string[]> {
  const stories = (await Promise.all((await locs(`${origin}/sitemap.xml`)).map(locs))).flat()
  expect(stories.length).toBeGreaterThan(50)
  return stories.flatMap((address) => {
    const page = pages.get(address.slice(origin.length))
    if (!page) return [`${address} is in a sitemap, and nothing links to it`]
    return page.clicks > MOST_CLICKS ? [`${address} is ${page.clicks} clicks away`] : []
  })
}

const locs = async (address: string) =>
  [...(await (await fetch(address)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  )

async function invalid(pages: readonly Crawled[]): Promise<string[]> {
  const seen = new Map<string, number>()
  const faults: string[] = []
  for (const { path, html } of pages) {
    const kind = path.replace(/\d[^/]*/g, 'N').replace(/%[\dA-F%a-z-]+/g, 'X')
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    if (!html || count > OF_A_KIND) continue
    const { results } = await validator.validateString(html)
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        faults.push(`${path}: ${ruleId} ${message} ${selector}`)
  }
  return [...new Set(faults.map((fault) => fault.slice(0, 400)))]
}
