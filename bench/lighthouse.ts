import lighthouse, { type Flags } from 'lighthouse'
import { launch } from 'chrome-launcher'
import { crawl } from '@/e2e/support/crawl'
import { firstOfKinds, frontsOf } from '@/e2e/support/site-faults'
import { findChromium } from '@/scripts/find-chromium'
import { firstStory, setUpWorkbench } from './support'

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
]

/** Enough that every kind of page of the samples is among them. */
const CRAWLED = 400
/** A page waits for news for as long as it is open; Lighthouse would wait with it. */
const ENDLESS = '*/api/live*'

/**
 * Prints Lighthouse's mobile scores of the front and of a story with pictures, the median of some runs; and what it
 * says for search engines of a page of each kind that they may show.
 */
const bench = await setUpWorkbench()
try {
  const site = await bench.startSite()
  const chrome = await launch({
    chromePath: findChromium((line) => process.stdout.write(`${line}\n`)),
    chromeFlags: FLAGS,
  })
  const rows = []
  for (const path of ['/', await firstStory(site.origin)])
    rows.push(await score(`${site.origin}${path}`, chrome.port))
  const found = []
  const pages = [...(await crawl(site.origin, await frontsOf(site.origin), CRAWLED)).values()]
  for (const { path, head } of firstOfKinds(pages, 1))
    if (!head.robots.includes('noindex')) found.push(await findability(`${site.origin}${path}`, chrome.port))
  chrome.kill()
  console.table(rows)
  console.table(found)
} finally {
  await bench.putAway()
}

/** How well search engines can read a page; nothing of that is a matter of time. */
async function findability(url: string, port: number) {
  const { categories, failed } = await judged(url, port, {
    onlyCategories: ['seo'],
    throttlingMethod: 'provided',
    blockedUrlPatterns: [ENDLESS],
  })
  return { path: shown(url), seo: Math.round((categories.seo?.score ?? 0) * 100), below: failed }
}

async function judged(url: string, port: number, flags: Flags = {}) {
  const result = await lighthouse(url, { port, logLevel: 'error', output: 'json', ...flags })
  if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
  const { categories, audits } = result.lhr
  const failed = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9)
  return { categories, audits, failed: failed.map((audit) => audit.id).join(' ') }
}

function shown(url: string) {
  return decodeURI(new URL(url).pathname).slice(0, 40)
}

async function score(url: string, port: number) {
  const runs = []
  for (let run = 0; run < RUNS; run++) {
    const { categories, audits, failed } = await judged(url, port)
    const points = Object.entries(categories).map(([name, category]) => [
      name,
      Math.round((category.score ?? 0) * 100),
    ])
    const timings = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ]
    const measured = timings.map((name) => [
      name,
      Math.round((audits[name]?.numericValue ?? 0) * 1000) / 1000,
    ])
    runs.push({
      ...Object.fromEntries([...points, ...measured]),
      below: failed,
    })
  }
  runs.sort((one, other) => Number(one.performance) - Number(other.performance))
  return { path: shown(url), ...runs[Math.floor(runs.length / 2)] }
}
