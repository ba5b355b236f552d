import type { Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'
import { expect, test } from './support/fixtures'
import { publishNow, unique } from './support/newsroom'
import { noisyPicture, redAndBlue, twoSidedPicture } from './support/pictures'

test.describe.configure({ timeout: 120_000 })

const arrived = (page: Page, t: Translator) =>
  page.getByRole('list', { name: t('Desk.Media.uploads') }).getByRole('link', { name: t('Desk.Media.done') })

/** A number that stands in no other file's name. */
const mark = () => `${Math.floor(Math.random() * 1e9) + 1e9}`

test('ten pictures go up over a line that drops twice, and each is there once', async ({ invite, t }) => {
  const { page } = await invite({ role: 'reporter', mayBeSaid: /ERR_FAILED/ })
  let pieces = 0
  const dropped: number[] = []
  await page.route('**/api/uploads/*', async (route) => {
    const isPiece = route.request().method() === 'PATCH'
    if (isPiece) pieces += 1
    if (!isPiece || (pieces !== 2 && pieces !== 7)) return route.continue()
    dropped.push(pieces)
    return route.abort()
  })
  const name = mark()
  const files = await Promise.all(
    Array.from({ length: 10 }, (_, index) => noisyPicture(`bridge ${name} ${index}.png`)),
  )
  await page.goto('/admin/media')
  await page.getByLabel(t('Desk.Media.bring')).setInputFiles(files)
  await expect(arrived(page, t)).toHaveCount(10, { timeout: 60_000 })
  expect(dropped).toEqual([2, 7])

  await page.getByRole('searchbox', { name: t('Desk.Library.search') }).fill(name)
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(name))
  await expect(page.getByRole('list', { name: t('Desk.Library.title') }).getByRole('listitem')).toHaveCount(
    10,
  )
})

test('the focal point is moved by keyboard; every crop and the list that readers see follow', async ({
  invite,
  reader,
  write,
  locale,
  at,
  t,
}) => {
  const editor = await invite({ role: 'editor' })
  const { page } = editor
  await page.goto('/admin/media')
  await page.getByLabel(t('Desk.Media.bring')).setInputFiles(await twoSidedPicture(`${mark()}.png`))
  await arrived(page, t).click()
  await page.waitForURL(/\/admin\/media\/\d+$/)
  const leadMediaId = Number(page.url().split('/').pop())

  const alt = unique('جسر بين ضفتين')
  // one form for each edition, in their order
  const words = page
    .getByRole('form')
    .filter({ hasText: t('Desk.Media.alt') })
    .nth(locale === 'en' ? 1 : 0)
  await words.getByRole('textbox', { name: t('Desk.Media.alt') }).fill(alt)
  await words.getByRole('button', { name: t('Desk.Media.save') }).click()
  await expect(page.getByText(t('Desk.Media.described'))).toBeVisible()
  const story = await publishNow(await write({ locale, leadMediaId }), editor)
  const shown = async () => {
    await reader.goto(at('/latest'))
    const item = reader.getByRole('listitem').filter({ hasText: story.headline })
    const address = await item.getByRole('presentation').getAttribute('src')
    const answer = await reader.request.get(address ?? '')
    return redAndBlue(await answer.body())
  }
  const middle = await shown()
  expect(Math.abs(middle.red - middle.blue), 'as much of one side as of the other').toBeLessThan(20)

  const point = page.getByRole('button', { name: t('Desk.Picture.point'), exact: true })
  await point.focus()
  for (let times = 0; times < 5; times++) await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByText(t('Desk.Picture.focusAt', { x: 0, y: 50 }))).toBeVisible()
  for (const crop of await page
    .getByRole('list', { name: t('Desk.Picture.crops') })
    .getByRole('img')
    .all())
    await expect(crop).toHaveCSS('object-position', '0% 50%')
  await page.getByRole('button', { name: t('Desk.Picture.focusKeep') }).press('Enter')
  await expect(page.getByText(t('Desk.Picture.focusKept'))).toBeVisible()

  const left = await shown()
  expect(left.red, 'the red side alone').toBeGreaterThan(180)
  expect(left.blue).toBeLessThan(20)
})
