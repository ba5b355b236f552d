import { makeUser } from '@/features/accounts/testing'
import { expect, test } from './support/fixtures'
import { unique } from './support/newsroom'
import { password, signIn } from './support/sign-in'

test.describe.configure({ timeout: 120_000 })

test('an alert comes into an open page without a reload, is taken back, raised again, amended, ended', async ({
  ownSite,
  open,
  locale,
  at,
  t,
}) => {
  const edition = locale ?? 'ar'
  const user = await makeUser(ownSite.db, { role: 'editor', locale: edition, password })
  const reader = await open({ baseURL: ownSite.address, locale })
  await reader.goto(at('/latest'))
  const strip = reader.getByRole('region', { name: t('Ticker.label'), exact: true })
  await expect(strip).toBeHidden()

  const editor = await open({ baseURL: ownSite.address, locale })
  await signIn(editor, t, user.email, `/admin/breaking?edition=${edition}`)
  const form = editor.getByRole('form', { name: t('Desk.Breaking.raiseTitle') })
  const line = form.getByRole('textbox', { name: t('Desk.Breaking.text') })
  const raise = form.getByRole('button', { name: t('Desk.Breaking.raise') })
  const text = unique('الجسر مفتوح أمام السيارات')
  await line.fill(text)
  await expect(form.getByRole('figure')).toContainText(text)
  await raise.click()
  await expect(strip.getByText(text)).toBeVisible()
  await expect(reader.getByRole('status').filter({ hasText: text })).toHaveText(
    t('Ticker.newAlert', { text }),
  )

  await editor.getByRole('button', { name: t('Desk.Breaking.undo') }).click()
  await expect(strip.getByText(text)).toBeHidden()
  await expect(line, 'its words are back').toHaveValue(text)

  await raise.click()
  await expect(strip.getByText(text)).toBeVisible()
  await editor.getByRole('button', { name: t('Desk.Breaking.amendThis', { text }) }).click()
  const dialog = editor.getByRole('dialog', { name: t('Desk.Breaking.amendTitle') })
  const again = `${text}، بعد توقف عامين`
  await dialog.getByRole('textbox', { name: t('Desk.Breaking.text') }).fill(again)
  await dialog.getByRole('button', { name: t('Desk.Breaking.amendSubmit') }).click()
  await expect(strip.getByText(again)).toBeVisible()
  await expect(reader.getByRole('status').filter({ hasText: again }), 'not said again').toHaveCount(0)

  await editor.getByRole('button', { name: t('Desk.Breaking.endThis', { text: again }), exact: true }).click()
  await expect(strip.getByText(again)).toBeHidden()
})
