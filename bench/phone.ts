import { chromium, type BrowserContext } from '@playwright/test'
import { countTransfer, sumOf } from '@/e2e/support/transfer'
import { findChromium } from '@/scripts/find-chromium'
import { watchPaint, type Paint } from './phone/watch-paint'
import { at } from './desk/measure'
import { frontAndStory, type Row, type Workbench } from './support'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
/** A phone of the middle on a slow line, as Lighthouse draws it. */
const SLOWER_CPU = 4
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
}
const SETTLE_MS = 2_500
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync']

/**
 * What a reader waits for on a slow phone, with nothing cached: the median of some runs, each in a browser of its own.
 * BENCH_SITE_URL measures a site that runs.
 */
export async function measure(bench: Workbench): Promise<Record<string, Row[]>> {
  const running = process.env.BENCH_SITE_URL
  const site = running ? undefined : await bench.startSite()
  const origin = running ?? site?.origin ?? ''
  const rows: Row[] = []
  for (const [name, path] of Object.entries(await frontAndStory(origin))) {
    await once(origin + path) // the server has answered somebody, and made its forms, before
    const runs: Visit[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await once(origin + path))
    const middle = (pick: (visit: Visit) => number) => at(runs.map(pick), 0.5)
    rows.push({
      page: name,
      'LCP ms': Math.round(middle(({ lcp }) => lcp)),
      'LCP of': runs[0]?.lcpOf ?? '',
      'FCP ms': Math.round(middle(({ fcp }) => fcp)),
      CLS: Number(middle(({ cls }) => cls * 1_000).toFixed(1)) / 1_000,
      'TBT ms': Math.round(middle(({ tbt }) => tbt)),
      requests: middle(({ requests }) => requests),
      kB: Math.round(middle(({ bytes }) => bytes) / 100) / 10,
    })
  }
  await site?.stop()
  return { 'slow mobile': rows }
}

type Visit = Paint & { requests: number; bytes: number }

async function once(url: string): Promise<Visit> {
  const executablePath = findChromium((line) => process.stderr.write(`${line}\n`))
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    return await visit(await browser.newContext({ ...PHONE, bypassCSP: true }), url)
  } finally {
    await browser.close()
  }
}

async function visit(context: BrowserContext, url: string): Promise<Visit> {
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  const transfer = await countTransfer(line)
  await line.send('Network.emulateNetworkConditions', LINE)
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
  // tsx has functions call this to keep their names; in the page nobody else defines it
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchPaint)
  await page.goto(url, { waitUntil: 'load' })
  await page.waitForTimeout(SETTLE_MS)
  const paint = await page.evaluate(() => Reflect.get(window, 'paint') as Paint)
  return { ...paint, requests: sumOf(transfer, 'requests'), bytes: sumOf(transfer, 'bytes') }
}
