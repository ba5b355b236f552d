import type { Page } from '@playwright/test'
import { breakingAlerts } from '@/db/schema'
import type { Database } from '@/db/client'
import { tags } from '@/delivery/tags'
import { expect, test } from './support/fixtures'
import { panelButton } from './support/panel-button'
import { expectAccessible } from './support/axe'

type Raised = { text: string; seconds?: number; url?: string | null }

type Site = { db: Database; invalidate: (...tags: string[]) => Promise<void> }

async function raise(site: Site, locale = 'ar', alert: Raised) {
  const { text, seconds = 60, url = null } = alert
  const startsAt = new Date(Date.now() - 1_000)
  const expiresAt = new Date(Date.now() + seconds * 1_000)
  await site.db.insert(breakingAlerts).values({ locale, text, url, position: -1, startsAt, expiresAt })
  await site.invalidate(tags.alerts(locale))
}

/** One site serves all journeys: each speaks of its own alerts only. */
const unique = (text: string) => `${text} ${Math.floor(Math.random() * 1e9)}`

test('an alert reaches an open page, is said once, and leaves when it is over', async ({
  reader,
  site,
  t,
  at,
  locale,
}) => {
  await listenIn(reader)
  await reader.goto(at('/latest'))
  const text = unique('خبر عاجل للاختبار')
  await raise(site, locale, { text, seconds: 12, url: '/latest' })
  const strip = reader.getByRole('region', { name: t('Ticker.label'), exact: true })
  await expect(strip.getByRole('link', { name: text })).toBeVisible()
  await expect.poll(() => said(reader)).toContain(t('Ticker.newAlert', { text }))
  await expect(strip.getByRole('link', { name: text })).toHaveCount(0, { timeout: 20_000 })

  expect((await said(reader)).split(text), 'said once').toHaveLength(2)

  const other = unique('خبر آخر')
  await reader.reload()
  await raise(site, locale, { text: other, seconds: 20 })
  await expect.poll(() => said(reader)).toContain(t('Ticker.newAlert', { text: other }))
  expect(await said(reader), 'not said again').not.toContain(text)
})

test('a strip around no alert is hidden as soon as the server says that there is none', async ({
  reader,
  t,
  at,
}) => {
  const says = (alerts: object[]) => `data: ${JSON.stringify({ alerts })}\n\n`
  const first = { id: 1, text: unique('خبر أول'), href: '/latest', level: 'breaking' }
  let said = says([first])
  await reader.route('**/api/live?*', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: said }),
  )
  await reader.goto(at('/latest'))
  const strip = reader.getByRole('region', { name: t('Ticker.label'), exact: true })
  await expect(strip.getByRole('link', { name: first.text })).toBeVisible()

  // whoever stands in the list keeps it: then the last word counts, not the first that waited
  await strip.getByRole('link', { name: first.text }).focus()
  const second = { ...first, id: 2, text: unique('خبر ثان') }
  said = says([second]) + says([])
  await reader.waitForResponse('**/api/live?*')
  await expect(strip.getByRole('link', { name: first.text })).toBeFocused()
  await reader.getByRole('main').focus()
  await expect(strip).toBeHidden()
})

/** Keeps all that a page announces: journeys that run beside this one raise alerts of their own. */
const listenIn = (page: Page) =>
  page.addInitScript(() => {
    const lines: string[] = []
    Object.assign(window, { lines })
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status]'))
        if (status.textContent && lines.at(-1) !== status.textContent) lines.push(status.textContent)
    }).observe(document, { subtree: true, childList: true, characterData: true })
  })
const said = (page: Page) => page.evaluate(() => (Reflect.get(window, 'lines') as string[]).join('\n'))

test.describe('a reader who wants no motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('has a strip that stands still, without a button to stop it', async ({
    reader,
    site,
    t,
    at,
    locale,
  }) => {
    await raise(site, locale, { text: unique('خبر طويل للاختبار لا يتحرك مهما طال '.repeat(3)) })
    await reader.goto(at('/latest'))
    await expect(reader.getByRole('button', { name: t('Ticker.close') })).toBeVisible()
    await expect(reader.getByRole('button', { name: t('Ticker.pause') })).toBeHidden()
  })
})

test('the strip is stopped by its button, and stays stopped on the next page', async ({
  reader,
  site,
  t,
  at,
  locale,
}) => {
  for (const text of ['خبر طويل أول للاختبار ', 'خبر طويل ثان للاختبار '])
    await raise(site, locale, { text: unique(text.repeat(5)) })
  await reader.goto(at('/latest'))
  await reader.getByRole('button', { name: t('Ticker.pause') }).click()
  await expect(reader.getByRole('button', { name: t('Ticker.play') })).toBeVisible()
  await expectAccessible(reader)
  await reader.goto(at('/most-read'))
  await reader.getByRole('button', { name: t('Ticker.play') }).click()
  await expect(reader.getByRole('button', { name: t('Ticker.pause') })).toBeVisible()
})

test('a reader hides the strip for the visit', async ({ reader, site, t, at, locale }) => {
  await raise(site, locale, { text: unique('خبر للاختبار') })
  await reader.goto(at('/latest'))
  const strip = reader.getByRole('region', { name: t('Ticker.label'), exact: true })
  await reader.getByRole('button', { name: t('Ticker.close') }).click()
  await expect(strip).toBeHidden()
  await expect(reader.getByRole('main')).toBeFocused()
  await reader.goto(at('/most-read'))
  await expect(strip).toBeHidden()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the alerts are links in a list, without buttons that do nothing', async ({
    reader,
    site,
    t,
    at,
    locale,
  }) => {
    const text = unique('خبر بلا برامج')
    await raise(site, locale, { text, url: '/latest' })
    await expect(async () => {
      await reader.goto(at('/latest'))
      await expect(
        reader.getByRole('list', { name: t('Ticker.listLabel') }).getByRole('link', { name: text }),
      ).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(reader.getByRole('button', { name: t('Ticker.close') })).toBeHidden()
    await expect(panelButton(reader, t)).toBeHidden()
  })
})
