import { bodyOf } from '@/db/factories'
import { indexArticles } from '@/features/articles/index-text'
import type { Db } from '@/db/client'
import { expect, test } from './support/fixtures'
import { makeStory } from './support/stories'

/** A word that stands in no other story, in letters that every stemmer leaves alone. */
const newWord = () =>
  `zq${Array.from({ length: 8 }, () => String.fromCharCode(98 + Math.floor(Math.random() * 3))).join('')}`

async function publish(db: Db, locale: string, headline: string, text: string) {
  const story = await makeStory(db, locale, { headline, body: bodyOf(text) })
  await indexArticles(db, [story.id])
  return story
}
const address = (text: string) => `/search?q=${encodeURIComponent(text)}`

test('both ways to write a name find the same story, with what was asked for marked', async ({
  reader,
  site,
}) => {
  const word = newWord()
  const story = await publish(site.db, 'ar', `مسؤولون في القاهرة ${word}`, 'وصل المسؤولون إلى القاهرةِ مساءً.')
  for (const text of [`القاهرة ${word}`, `القاهره ${word}`, `بالقاهرة ${word}`]) {
    await reader.goto(address(text))
    const found = reader.getByRole('main').getByRole('article')
    await expect(found.getByRole('link', { name: story.headline })).toBeVisible()
    await expect(found.getByText('القاهرة', { exact: true }).first()).toBeVisible()
  }
})

test('what was found is narrowed and ordered by plain links', async ({ reader, site, at, locale, t }) => {
  const word = newWord()
  await publish(site.db, locale ?? 'ar', `${word} ${word}`, 'Words.')
  await reader.goto(at(address(word)))
  const order = reader.getByRole('navigation', { name: t('Search.order') })
  await order.getByRole('link', { name: t('Search.newest') }).click()
  await expect(order.getByRole('link', { name: t('Search.newest') })).toHaveAttribute('aria-current', 'true')
  await expect(reader).toHaveURL(/sort=newest/)
  await reader.getByText(t('Search.narrow')).click()
  await reader.getByLabel(t('Search.from')).fill('2031-01-01')
  await reader.getByRole('button', { name: t('Search.apply') }).click()
  await expect(reader).toHaveURL(/sort=newest.*from=2031-01-01|from=2031-01-01.*sort=newest/)
  await expect(reader.getByRole('main').getByRole('article')).toHaveCount(0)
})

test('suggestions come while one types, and the keyboard chooses among them', async ({
  reader,
  site,
  at,
  locale,
  t,
}) => {
  const word = newWord()
  const story = await publish(site.db, locale ?? 'ar', `${word} ${word}`, 'Words.')
  await reader.goto(at('/search'))
  const field = reader.getByRole('main').getByRole('combobox')
  await field.pressSequentially(word)
  const option = reader.getByRole('option', { name: story.headline })
  await expect(option).toBeVisible()
  await expect(reader.getByText(t('Search.suggested').replace('#', '1'))).toBeAttached()
  await field.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await field.press('ArrowUp')
  await expect(option).toHaveAttribute('aria-selected', 'false')
  await field.press('ArrowUp')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await field.press('Enter')
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(story.headline)
})

test('a choice outlives an answer that comes after it, and ends with the next letter', async ({
  reader,
  site,
  at,
  locale,
}) => {
  const word = newWord()
  const story = await publish(site.db, locale ?? 'ar', `${word} ${word}`, 'Words.')
  await reader.goto(at('/search'))
  let release = () => {}
  const late = new Promise<void>((resolve) => (release = resolve))
  await reader.route(
    (url) => url.searchParams.get('q') === word,
    async (route) => {
      await late
      await route.continue()
    },
  )
  const field = reader.getByRole('main').getByRole('combobox')
  const option = reader.getByRole('option', { name: story.headline })
  await field.pressSequentially(word.slice(0, -1))
  await expect(option).toBeVisible()
  const asked = reader.waitForRequest((request) => request.url().endsWith(`q=${word}`))
  const answered = reader.waitForResponse((response) => response.url().endsWith(`q=${word}`))
  await field.press(word.slice(-1))
  await asked
  await field.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  release()
  await (await answered).finished()
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', /./)
  await field.press('x')
  await expect(option).toHaveAttribute('aria-selected', 'false')
})

test('the form finds without any script', async ({ browser, site, at, locale, t }) => {
  const word = newWord()
  const story = await publish(site.db, locale ?? 'ar', `${word} ${word}`, 'Words.')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(at('/search'))
  await page.getByRole('main').getByRole('searchbox').fill(word)
  await page
    .getByRole('main')
    .getByRole('button', { name: t('Search.button') })
    .click()
  await expect(page.getByRole('link', { name: story.headline })).toBeVisible()
  await context.close()
})

test('whatever is asked is answered with a page that helps', async ({ reader, at, t }) => {
  const hopeless = ['qqqzzzqqq', '-', '""', 'َُِّْ', "'; drop table articles; --", '(a+)+$'.repeat(20)]
  for (const text of [...hopeless, 'ب'.repeat(1_500)]) {
    const answer = await reader.goto(at(address(text)))
    expect(answer?.status(), text.slice(0, 20)).toBe(200)
    await expect(reader.getByRole('main').getByRole('button', { name: t('Search.button') })).toBeVisible()
    await expect(reader.getByRole('main').getByRole('link').first(), 'a way on').toBeVisible()
  }
})
