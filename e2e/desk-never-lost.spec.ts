import { deleteSessions } from '@/db/queries/users'
import { expect, test } from './support/fixtures'
import { keptWords, paste, writingScreen } from './support/writing'

test.describe.configure({ timeout: 60_000 })

const awayLine =
  /Failed to load resource: (net::ERR_INTERNET_DISCONNECTED|the server responded with a status of (503|401))/

test('what was typed without a connection is there when the tab is opened again, and reaches the server', async ({
  invite,
  write,
  t,
}) => {
  const { page, ...by } = await invite({ role: 'reporter', mayBeSaid: awayLine })
  const draft = await write({ by })
  const writing = writingScreen(page, t)
  await writing.open(draft)
  await page.context().setOffline(true)
  await writing.standAfter('فقرة ثانية')
  await page.keyboard.type(' كُتبت هذه الجملة بلا اتصال.')
  await page.keyboard.press('Enter')
  await paste(page, { html: '<p>ولُصقت <b>هذه</b> بلا اتصال.</p>', text: 'ولُصقت هذه بلا اتصال.' })
  await expect(writing.body).toContainText('ولُصقت هذه بلا اتصال.')
  await expect(writing.status).toHaveText(t('Desk.Writing.saving.offline'))
  await page.close()

  await page.context().setOffline(false)
  const again = await page.context().newPage()
  await writingScreen(again, t).open(draft)
  await expect(writingScreen(again, t).body).toContainText('كُتبت هذه الجملة بلا اتصال.')
  await expect(again.getByText(t('Desk.Draft.restored'))).toBeVisible()
  await expect(writingScreen(again, t).body).toContainText('ولُصقت هذه بلا اتصال.')
  await expect.poll(() => keptWords(draft)).toContain('كُتبت هذه الجملة بلا اتصال.')
  await expect(writingScreen(again, t).status).toHaveText(t('Desk.Writing.saving.kept'))
})

test('while the server cannot save, writing goes on, and nothing of it is missing afterwards', async ({
  invite,
  write,
  t,
}) => {
  const { page, ...by } = await invite({ role: 'reporter', mayBeSaid: awayLine })
  const draft = await write({ by })
  const writing = writingScreen(page, t)
  await writing.open(draft)
  await page.route('**/api/desk/articles.save', (route) =>
    route.fulfill({ status: 503, json: { ok: false, reason: 'unavailable' } }),
  )
  await writing.headline.fill('عنوان كُتب والخادم لا يجيب')
  await writing.standAfter('فقرة أولى')
  await page.keyboard.type(' والخادم لا يجيب.')
  await expect(writing.status).toHaveText(t('Desk.Writing.saving.offline'))
  expect(await keptWords(draft)).not.toContain('لا يجيب')

  await page.unroute('**/api/desk/articles.save')
  await page.keyboard.press('Control+KeyS')
  await expect(writing.status).toHaveText(t('Desk.Writing.saving.kept'))
  expect(await keptWords(draft)).toContain('عنوان كُتب والخادم لا يجيب')
  expect(await keptWords(draft)).toContain('فقرة أولى من النص. والخادم لا يجيب.')
})

test('whose session has ended signs in again in place, and goes on in the same sentence', async ({
  invite,
  write,
  site,
  t,
}) => {
  const password = 'جملة طويلة أحفظها'
  const { page, ...by } = await invite({ role: 'reporter', password, mayBeSaid: awayLine })
  const draft = await write({ by })
  const writing = writingScreen(page, t)
  await writing.open(draft)
  await writing.standAfter('فقرة ثانية')
  await deleteSessions(site.db, by.id)
  const again = page.getByRole('dialog', { name: t('Desk.SignIn.again.title') })
  await page.keyboard.type(' كُتبت بعد')
  await expect(again).toBeVisible()
  await page.keyboard.type(' انتهاء الجلسة.')

  await again.getByLabel(t('Desk.SignIn.password'), { exact: true }).fill(password)
  await again.getByRole('button', { name: t('Desk.SignIn.submit'), exact: true }).click()
  await expect(again).toBeHidden()
  await expect(writing.body).toBeFocused()
  await expect(writing.status).toHaveText(t('Desk.Writing.saving.kept'))
  await expect(writing.body).toContainText('كُتبت بعد انتهاء الجلسة.')
  expect(await keptWords(draft)).toContain('كُتبت بعد انتهاء الجلسة.')
})

test('what was written of a static page and not saved is there when it is opened again', async ({
  invite,
  t,
}) => {
  const { page } = await invite({ role: 'admin' })
  await page.goto('/admin/pages')
  await page.getByRole('table').getByRole('link').first().click()
  await page.waitForURL(/\/admin\/pages\/\d+$/)
  const text = page.getByRole('textbox', { name: t('Desk.Editor.label') })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' جملة لم تُحفظ.')
  await expect(page.getByRole('status').getByText(t('Desk.Pages.unsaved'))).toBeVisible()
  const address = page.url()
  await page.close()

  const again = await page.context().newPage()
  await again.goto(address)
  await expect(again.getByRole('textbox', { name: t('Desk.Editor.label') })).toContainText('جملة لم تُحفظ.')
  await expect(again.getByText(t('Desk.Pages.restored'))).toBeVisible()
})
