import { register } from 'node:module'
import { defineConfig, devices, type PlaywrightTestConfig } from '@playwright/test'
import { presentChromium } from './scripts/find-chromium'

// Node 20 wants an attribute on JSON imports that bundlers do without; every worker reads this file first
register('./e2e/support/json-imports.mjs', import.meta.url)

const chromium = (process.env.CHROMIUM_PATH ||= presentChromium())

/** Changes a setting that every page shows, or goes over every page: after all others. */
const siteWide = ['consent.spec.ts', 'crawl.spec.ts']
/** Fills the one site of the run with an archive, or looks at what is the same for every browser, or at none: once. */
const once = ['import.spec.ts', 'many-instances.spec.ts', 'share-cards.spec.ts']
/** Chooses its own screens. */
const ownScreens = 'ticker-motion.spec.ts'

/** They publish into the one site of the run: after the readers' journeys, which look at its sample content. */
const desk = /desk-.*\.spec\.ts/
/** The desk's journeys that say no more on a phone, or cost too much to be gone through three times. */
const deskOnDesktop =
  /desk-(accessibility|breaking|checking|editor|entrance|fronts|media|schedule|settings|story|together)\.spec\.ts/
/** What does not change with the language of the interface, or is judged by rules that do not. */
const deskOnce = /desk-(accessibility|editor|schedule|settings|together)\.spec\.ts/

const desktop = { viewport: { width: 1280, height: 800 } }
const phone = { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } }

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/start-site.ts',
  outputDir: 'test-results/journeys',
  // one more than the cores there are to count on: a journey waits more than it computes
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/journeys.json' }],
  ],
  use: {
    baseURL: process.env.E2E_SITE_URL,
    trace: 'off',
    timezoneId: 'Asia/Beirut',
    launchOptions: {
      executablePath: chromium,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'].concat(
        '--disable-background-networking',
        '--disable-component-update',
      ),
    },
  },
  // The language of a project is both the browser's and the edition a journey reads
  projects: [
    { name: 'phone-ar', use: { ...phone, locale: 'ar' }, testIgnore: [...siteWide, ownScreens, desk] },
    { name: 'desktop-ar', use: { ...desktop, locale: 'ar' }, testIgnore: [...siteWide, ...once, desk] },
    { name: 'desktop-en', use: { ...desktop, locale: 'en' }, testIgnore: [...siteWide, ...once, desk] },
    { ...deskProject('phone-ar', { ...phone, locale: 'ar' }), testIgnore: deskOnDesktop },
    deskProject('desktop-ar', { ...desktop, locale: 'ar' }),
    { ...deskProject('desktop-en', { ...desktop, locale: 'en' }), testIgnore: deskOnce },
    {
      name: 'site-wide',
      use: { ...desktop, locale: 'ar' },
      testMatch: siteWide,
      dependencies: ['phone-ar', 'desktop-ar', 'desktop-en'].flatMap((name) => [name, `desk-${name}`]),
    },
  ],
})

function deskProject(name: string, use: PlaywrightTestConfig['use']) {
  return {
    name: `desk-${name}`,
    use,
    testMatch: desk,
    dependencies: ['phone-ar', 'desktop-ar', 'desktop-en'],
  }
}
