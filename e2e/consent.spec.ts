import type { Page } from '@playwright/test'
import { listSettings, upsertSetting } from '@/db/queries/site'
import { tags } from '@/delivery/tags'
import { expect, test } from './support/fixtures'
import { panelButton } from './support/panel-button'

test.describe.configure({ mode: 'serial' })

/** What was asked of Meta. Nothing leaves the machine. */
async function watchMeta(page: Page) {
  const asked: string[] = []
  await page.route(/facebook\.(net|com)/, async (route) => {
    asked.push(route.request().url())
    await route.fulfill({ contentType: 'text/javascript', body: '' })
  })
  return asked
}

const provider = 'Meta'

test.beforeAll(async ({ site }) => {
  const stored = (await listSettings(site.db)).find(({ key }) => key === 'site')?.value
  await upsertSetting(site.db, 'site', { ...Object(stored), pixelId: '123456789012345' }, new Date())
  await site.invalidate(tags.site)
})

test.afterAll(async ({ site }) => {
  const stored = (await listSettings(site.db)).find(({ key }) => key === 'site')?.value
  await upsertSetting(site.db, 'site', { ...Object(stored), pixelId: null }, new Date())
  await site.invalidate(tags.site)
})

test('nothing is asked of a third party before a yes, and a no is final', async ({ reader, t, at }) => {
  const asked = await watchMeta(reader)
  const refuse = reader.getByRole('button', { name: t('Consent.refuse') })
  await expect(async () => {
    await reader.goto(at('/latest'))
    await expect(refuse).toBeVisible({ timeout: 500 })
  }).toPass()
  expect(asked).toEqual([])
  const [no, yes] = [
    await refuse.boundingBox(),
    await reader.getByRole('button', { name: t('Consent.agree') }).boundingBox(),
  ]
  expect(no?.width).toBeCloseTo(yes?.width ?? 0, 0)
  expect(no?.height).toBe(yes?.height)
  // what it covers can be scrolled to
  const foot = reader.locator('body')
  await expect(foot).toHaveCSS('padding-block-end', '224px')
  await refuse.click()
  await expect(refuse).toBeHidden()
  await expect(foot).toHaveCSS('padding-block-end', '0px')
  await reader.goto(at('/most-read'))
  await expect(panelButton(reader, t)).toBeVisible()
  await expect(refuse).toBeHidden()
  expect(asked).toEqual([])
})

test('a yes loads the measurement, and is taken back at the foot of the page', async ({ reader, t, at }) => {
  const asked = await watchMeta(reader)
  const agree = reader.getByRole('button', { name: t('Consent.agree') })
  await expect(async () => {
    await reader.goto(at('/latest'))
    await expect(agree).toBeVisible({ timeout: 500 })
  }).toPass()
  await agree.click()
  await expect.poll(() => asked.some((url) => url.startsWith('https://connect.facebook.net/'))).toBe(true)

  await reader.getByRole('button', { name: t('Consent.change') }).click()
  await reader.getByRole('checkbox', { name: t('Consent.title', { provider }) }).uncheck()
  asked.length = 0
  await reader.goto(at('/most-read'))
  await expect(panelButton(reader, t)).toBeVisible()
  await expect(agree).toBeHidden()
  expect(asked).toEqual([])
})
