import { chromium, type Browser, type Page } from '@playwright/test'
import { closeDatabase, database } from '@/db/client'
import { makeUser, signInCookie } from '@/features/accounts/testing'
import { makeDraft } from '@/e2e/support/newsroom'
import { findChromium } from '@/scripts/find-chromium'
import { setUpWorkbench, table } from './support'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const MOST_MS = 2_000
/** A phone of the middle on a slow line, as Lighthouse draws it. */
const SLOWER_CPU = 4
const LINE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

/**
 * How long the first screens of the desk take until they hear what one does: React has taken over the page, and on the
 * writing screen one can type. With nothing cached in the browser, on a slow device and line. BENCH_SITE_URL measures a site
 * that runs.
 */
const running = process.env.BENCH_SITE_URL
const bench = running ? undefined : await setUpWorkbench()
try {
  const origin = running ?? (await bench?.startSite())?.origin ?? ''
  if (bench) process.env.DATABASE_URL = bench.databaseUrl
  const db = await database()
  const editor = await makeUser(db, { role: 'editor', locale: 'ar' })
  const story = await makeDraft(db, { locale: 'ar' })
  const cookie = await signInCookie(db, editor.id)
  const browser = await chromium.launch({
    executablePath: findChromium((line) => process.stdout.write(`${line}\n`)),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const rows = []
  for (const path of ['/admin', '/admin/articles', story.path])
    rows.push(await measure(browser, origin + path, cookie))
  table(rows)
  await browser.close()
  await closeDatabase()
  if (rows.some(({ interactiveMs }) => interactiveMs > MOST_MS)) process.exitCode = 1
} finally {
  await bench?.putAway()
}

async function measure(browser: Browser, url: string, cookie: string) {
  const runs = []
  await fetch(url, { headers: { cookie } }) // the server has answered somebody since it began
  for (let run = 0; run < RUNS; run++) runs.push(await once(browser, url, cookie))
  runs.sort((one, other) => one.interactiveMs - other.interactiveMs)
  const median = runs[Math.floor(runs.length / 2)]
  if (!median) throw new Error('BENCH_RUNS must be at least 1')
  return { path: new URL(url).pathname, ...median }
}

async function once(browser: Browser, url: string, cookie: string) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const line = await slowDown(page)
  let bytes = 0
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(url, { waitUntil: 'commit' })
  const interactiveMs = await untilItHears(page, /\/articles\/\d+$/.test(url))
  const paintMs = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  )
  await context.close()
  return {
    paintMs: Math.round(paintMs),
    interactiveMs: Math.round(interactiveMs),
    kB: Math.round(bytes / 1_000),
  }
}

async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_CPU })
  return session
}

/** React marks what it has taken over; of the writing screen the text is what has to be there. Milliseconds. */
async function untilItHears(page: Page, isWriting: boolean): Promise<number> {
  const selector = isWriting ? '.ProseMirror[contenteditable=true]' : '[popovertarget]'
  const heard = await page.waitForFunction(
    ([what, isText]) => {
      const thing = document.querySelector(what)
      const isTaken = thing && Object.keys(thing).some((key) => key.startsWith('__reactProps'))
      return thing && (isText || isTaken) && performance.now()
    },
    [selector, isWriting] as const,
    { timeout: 60_000 },
  )
  return Number(await heard.jsonValue())
}
