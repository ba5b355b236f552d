import { HtmlValidate } from 'html-validate'
import { crawl, type Crawled } from './crawl'
import { googleGraph } from './google'

const MOST_CLICKS = 4
/** A validator takes a tenth of a second a page: so many of a kind say what the kind is like. */
const OF_A_KIND = 3

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // a preload of a picture names its widths in place of one address
  elements: ['html5', { link: { attributes: { href: { required: false } } } }],
  rules: {
    // how React writes, which HTML reads all the same
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'valid-id': ['error', { relaxed: true }],
    // a headline is as long as it is; the desk warns of one that results will cut
    'long-title': 'off',
    // lists may have a name (ARIA 1.2); suggestions stand below a field, which no native element does
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
  },
})

/** All pages that links from the fronts reach, at most so many, and what is wrong with them; markup is judged of so many of a kind. */
export async function faultsOfSite(origin: string, most: number, ofAKind = OF_A_KIND) {
  const pages = await crawl(origin, await frontsOf(origin), most)
  const all = [...pages.values()]
  const stories = await listStories(origin)
  return {
    pages: pages.size,
    stories: stories.length,
    faults: [
      ...all.flatMap((page) => faultsOf(page, origin, pages)),
      ...orphans(stories, origin, pages),
      ...(await softNotFounds(origin, all)),
      ...(await invalid(firstOfKinds(all, ofAKind))),
    ],
  }
}

/** The front of every edition there is. */
export async function frontsOf(origin: string): Promise<string[]> {
  const first = (await crawl(origin, ['/'], 1)).get('/')
  return [
    ...new Set(['/', ...[...(first?.head.alternates.values() ?? [])].map((url) => new URL(url).pathname)]),
  ]
}

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

/** What sitemaps name. */
async function listStories(origin: string): Promise<string[]> {
  const stories: string[] = []
  for (const address of await locs(`${origin}/sitemap.xml`)) stories.push(...(await locs(address)))
  return stories
}

/** Every story that sitemaps name is reached by links, within so many clicks. */
const orphans = (stories: readonly string[], origin: string, pages: ReadonlyMap<string, Crawled>): string[] =>
  stories.flatMap((address) => {
    const page = pages.get(address.slice(origin.length))
    if (!page) return [`${address} is in a sitemap, and nothing links to it`]
    return page.clicks > MOST_CLICKS ? [`${address} is ${page.clicks} clicks away`] : []
  })

/** Neighbours of real addresses that are not there, and pages behind the last one of lists: each must say so. */
async function softNotFounds(origin: string, pages: readonly Crawled[]): Promise<string[]> {
  const paths = firstOfKinds(pages, 2).map(({ path }) => path)
  const unknown = paths.flatMap((path) => {
    const bare = path.replace(/\?.*/, '')
    const start = bare === '/' ? '' : bare
    return [
      `${start}/nothing-of-that-name`,
      `${bare}?page=99999`,
      ...(start && !/\d/.test(start) ? [`${start}-x`] : []),
    ]
  })
  const faults: string[] = []
  for (const path of new Set(unknown)) {
    const { status } = await fetch(origin + path, { redirect: 'manual' })
    // a page that has no numbers does not read them, and an address that only looks unknown leads to where it is
    if (status === 200 && !(path.includes('?page=') && !(await isNumbered(origin, path))))
      faults.push(`${path}: 200, though nothing is there`)
  }
  return faults
}

/** Whether a page takes a number as its own. */
const isNumbered = async (origin: string, path: string) =>
  (await (await fetch(origin + path)).text()).includes('page=99998')

const locs = async (address: string) =>
  [...(await (await fetch(address)).text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  )

async function invalid(pages: readonly Crawled[]): Promise<string[]> {
  const faults: string[] = []
  for (const { path, html } of pages) {
    const { results } = await validator.validateString(html)
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        faults.push(`${path}: ${ruleId} ${message} ${selector}`)
  }
  return [...new Set(faults.map((fault) => fault.slice(0, 400)))]
}

/** The first pages of every kind, as their addresses tell it. */
/** So many pages of each kind: those whose addresses differ in a number, a name or Arabic words are of one. */
export function firstOfKinds(pages: readonly Crawled[], most: number): Crawled[] {
  const seen = new Map<string, number>()
  return pages.filter(({ path, html }) => {
    const kind = path
      .replace(/\d[^/]*/g, 'N')
      .replace(/(\/(?:topics|authors)\/)[^/?]+/, '$1X')
      .replace(/%[\dA-F%a-z-]+/g, 'X')
    const count = (seen.get(kind) ?? 0) + 1
    seen.set(kind, count)
    return html !== '' && count <= most
  })
}
