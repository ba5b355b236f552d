import type { Request } from '@playwright/test'
import { body } from './support/bodies'
import { expect, test } from './support/fixtures'
import { keptWords, writingScreen } from './support/writing'

test.describe.configure({ timeout: 60_000 })

test('two people write in different paragraphs at once, and the story has the words of both', async ({
  invite,
  write,
  t,
}) => {
  const draft = await write({ body: body('الفقرة الأولى من الخبر.', 'الفقرة الثانية من الخبر.') })
  const [salma, karim] = [await invite({ role: 'editor' }), await invite({ role: 'chief' })]
  const [hers, his] = [writingScreen(salma.page, t), writingScreen(karim.page, t)]
  await hers.open(draft)
  await his.open(draft)

  await hers.standAfter('الفقرة الأولى')
  await his.standAfter('الفقرة الثانية')
  await Promise.all([
    salma.page.keyboard.type(' أضافت سلمى جملة.', { delay: 15 }),
    karim.page.keyboard.type(' وأضاف كريم جملة.', { delay: 15 }),
  ])
  await expect.poll(() => keptWords(draft)).toContain('أضافت سلمى جملة.')
  await expect.poll(() => keptWords(draft)).toContain('وأضاف كريم جملة.')
  for (const screen of [hers, his]) {
    await expect(screen.body).toContainText('أضافت سلمى جملة.', { timeout: 15_000 })
    await expect(screen.body).toContainText('وأضاف كريم جملة.', { timeout: 15_000 })
    await expect(screen.status).toHaveText(t('Desk.Writing.saving.kept'))
  }
  await expect(
    salma.page.getByRole('list', { name: t('Desk.Writing.present.label') }).getByText(karim.name),
  ).toBeVisible({ timeout: 15_000 })
})

test('two people change the same words at once: both texts are kept, and one of them chooses', async ({
  invite,
  write,
  t,
}) => {
  const draft = await write({ body: body('يفتح الجسر يوم الأحد.', 'الفقرة الأخيرة.') })
  const [salma, karim] = [await invite({ role: 'editor' }), await invite({ role: 'editor' })]
  const [hers, his] = [writingScreen(salma.page, t), writingScreen(karim.page, t)]
  await hers.open(draft)
  await his.open(draft)
  // his save reaches the server only after hers
  const herSave = salma.page.waitForResponse(isSave)
  await karim.page.route('**/api/desk/articles.save', async (route) => {
    await herSave
    await route.continue()
  })

  for (const [who, words] of [
    [karim, 'يفتح الجسر الاثنين.'],
    [salma, 'يفتح الجسر السبت.'],
  ] as const) {
    await writingScreen(who.page, t).body.getByText('يفتح الجسر').click({ clickCount: 3 })
    await who.page.keyboard.type(words)
  }
  await expect.poll(() => keptWords(draft)).toContain('الجسر الاثنين')
  expect(await keptWords(draft)).toContain('الجسر السبت')

  await karim.page.getByRole('button', { name: t('Desk.Editor.gutter.versions', { n: 1 }) }).click()
  const other = karim.page.getByRole('article').filter({
    has: karim.page.getByText(t('Desk.Writing.versions.by', { name: salma.name })),
  })
  await expect(other.last()).toContainText('السبت')
  await other
    .last()
    .getByRole('button', { name: t('Desk.Writing.versions.take') })
    .click()
  await expect(karim.page.getByText(t('Desk.Writing.versions.none'))).toBeVisible()
  for (const screen of [his, hers]) {
    await expect(screen.body).toContainText('يفتح الجسر السبت.', { timeout: 15_000 })
    await expect(screen.body).not.toContainText('الجسر الاثنين')
    await expect(screen.status).toHaveText(t('Desk.Writing.saving.kept'))
  }
})

const isSave = (response: { request: () => Request }) =>
  response.request().url().endsWith('/api/desk/articles.save')
