import type { Page } from '@playwright/test'
import { makeStory, sampleStory } from './support/stories'
import { bodyOf } from '@/db/factories'
import { tags } from '@/delivery/tags'
import { expect, test } from './support/fixtures'

test('a reader opens the lead story from the front and reads on', async ({ reader, at, t }) => {
  await reader.goto(at('/'))
  const river = reader.getByRole('region', { name: t('Front.river') })
  await expect(river.getByRole('listitem').first()).toBeVisible()
  const lead = reader.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').nth(1)
  const headline = await lead.textContent()
  await lead.click()
  await expect(reader.getByRole('heading', { level: 1 })).not.toBeEmpty()
  expect(headline).toBeTruthy()
  await expect(reader.getByText(t('Article.published')).first()).toBeVisible()
  await expect(
    reader
      .getByRole('region', { name: t('Article.related') })
      .getByRole('link')
      .first(),
  ).toBeVisible()
  await expect(reader.getByRole('link', { name: t('Site.toTop') })).toHaveAttribute('href', '#top')
})

test('a story is whole without any script', async ({ browser, site, at, t, locale }) => {
  const { path } = await sampleStory(site.db, locale ?? 'ar')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(path)
  const story = page.getByRole('article').first()
  expect((await story.innerText()).length).toBeGreaterThan(600)
  await expect(page.getByRole('region', { name: t('Article.related') })).toBeVisible()
  await page.goto(at('/'))
  await expect(
    page
      .getByRole('region', { name: t('Ticker.label') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
  await context.close()
})

test('the whole front stands there before anybody scrolls; on a phone pictures below come once somebody does', async ({
  reader,
  at,
}) => {
  await reader.goto(at('/'), { waitUntil: 'load' })
  const laidOut = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll('main h2, main h3, footer a')].every((one) =>
        one.checkVisibility({ contentVisibilityAuto: true }),
      ),
    )
  await expect.poll(laidOut).toBe(true)
  const last = reader.locator('main .card .picture:not(.portrait) img').last()
  const widthPx = () => last.evaluate((image: HTMLImageElement) => image.naturalWidth)
  if ((reader.viewportSize()?.width ?? 0) < 1_024) expect(await widthPx()).toBe(0)
  await last.scrollIntoViewIfNeeded()
  await expect.poll(widthPx).toBeGreaterThan(0)
})

test('a very long story stays folded on a phone, however much of the page is laid out', async ({
  reader,
  site,
  t,
  locale,
}) => {
  await reader.setViewportSize({ width: 390, height: 844 })
  const paragraphs = Array.from({ length: 40 }, (_, index) => `${index + 1} ${'نص '.repeat(60)}`)
  const body = bodyOf(...paragraphs)
  const story = await makeStory(site.db, locale ?? 'ar', { body, wordCount: 2_440 })
  await reader.goto(story.path, { waitUntil: 'load' })
  await expect.poll(() => reader.locator('footer').getAttribute('data-laid')).toBe('')
  const last = reader.locator('.story > :last-child')
  await expect(last).toHaveCSS('content-visibility', 'hidden')
  await reader.getByRole('button', { name: t('Article.showMore') }).click()
  await expect(last).toHaveCSS('content-visibility', 'visible')
})

test('the page says its language and direction, and speaks no other', async ({ reader, at, locale }) => {
  await reader.goto(at('/latest'))
  const html = reader.locator('html')
  await expect(html).toHaveAttribute('lang', locale ?? 'ar')
  await expect(html).toHaveAttribute('dir', locale === 'en' ? 'ltr' : 'rtl')
})

test('a changed story is what the next reader sees', async ({ reader, site, locale }) => {
  const story = await makeStory(site.db, locale ?? 'ar', { body: bodyOf('Before the change.') })
  await reader.goto(story.path)
  await expect(reader.getByText('Before the change.')).toBeVisible()
  await site.setBody(story.id, bodyOf('After the change.'))
  await site.invalidate(tags.article(story.id))
  await expect
    .poll(async () => {
      await reader.reload()
      return reader.getByText('After the change.').isVisible()
    })
    .toBe(true)
})

test('a story with a broken body is shown as far as it is sound', async ({ reader, site, locale }) => {
  const broken = {
    type: 'doc' as const,
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Sound before.' }] },
      {
        type: 'nonsense',
        attrs: { x: 1 },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Inside.' }] }],
      },
      { type: 'figure', attrs: { mediaId: 'not a number' } },
      { type: 'paragraph', content: [{ type: 'text', text: 'Sound after.' }] },
    ],
  }
  const { path } = await makeStory(site.db, locale ?? 'ar', { body: broken })
  expect((await reader.goto(path))?.status()).toBe(200)
  await expect(reader.getByText('Sound before.')).toBeVisible()
  await expect(reader.getByText('Sound after.')).toBeVisible()
})

test('a story leads to its translation in the other edition', async ({ reader, site, t, locale }) => {
  const other = locale === 'en' ? 'ar' : 'en'
  const story = await sampleStory(site.db, 'en')
  await reader.goto(story.path)
  if (locale !== 'en') await reader.goto(await alternate(reader, 'ar'))
  const there = await alternate(reader, other)
  await reader
    .getByRole('navigation', { name: t('Masthead.tools') })
    .getByRole('link')
    .first()
    .click()
  expect(new URL(reader.url()).pathname).toBe(there)
  await expect(reader.locator('html')).toHaveAttribute('lang', other)
})

/** Where the page says that it is to be had in another language. */
const alternate = async (page: Page, locale: string) =>
  new URL((await page.locator(`link[hreflang="${locale}"]`).getAttribute('href')) ?? '').pathname
