import lighthouse from 'lighthouse'
import { launch } from 'chrome-launcher'
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

/** Prints Lighthouse's mobile scores of the front and of a story with pictures: the median of some runs. */
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
  chrome.kill()
  console.table(rows)
} finally {
  await bench.putAway()
}

async function score(url: string, port: number) {
  const runs = []
  for (let run = 0; run < RUNS; run++) {
    const result = await lighthouse(url, { port, logLevel: 'error', output: 'json' })
    if (!result) throw new Error(`Lighthouse said nothing about ${url}`)
    const { categories, audits } = result.lhr
    const failed = Object.values(audits).filter((audit) => audit.score !== null && audit.score < 0.9)
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
      below: failed.map((audit) => audit.id).join(' '),
    })
  }
  runs.sort((one, other) => Number(one.performance) - Number(other.performance))
  return { path: decodeURI(new URL(url).pathname).slice(0, 30), ...runs[Math.floor(runs.length / 2)] }
}
