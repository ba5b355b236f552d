import { makeUser } from '@/features/accounts/testing'
import { expect, test } from './support/fixtures'
import { unique } from './support/newsroom'
import { password, signIn } from './support/sign-in'

test.describe.configure({ timeout: 120_000 })

test('what an administrator changes stands on the next page of a reader', async ({ ownSite, open, t }) => {
  const user = await makeUser(ownSite.db, { role: 'admin', locale: 'ar', password })
  const reader = await open({ baseURL: ownSite.address, locale: 'ar' })
  await reader.goto('/latest')
  await expect(reader.getByRole('banner').getByText(t('Site.name'), { exact: true })).toBeVisible()
  await expect(reader.getByRole('banner').getByRole('time')).toBeVisible()

  const admin = await open({ baseURL: ownSite.address, locale: 'ar' })
  await signIn(admin, t, user.email, '/admin/settings')
  const form = (name: string) => admin.getByRole('form', { name, exact: true })
  const save = async (name: string) => {
    await form(name)
      .getByRole('button', { name: t('Desk.Settings.save') })
      .click()
    await expect(form(name).getByText(t('Desk.Settings.same'))).toBeVisible()
  }

  const identity = t('Desk.Settings.identity.title')
  const name = form(identity).getByRole('group', { name: t('Desk.Settings.identity.name') })
  await name.getByRole('textbox').first().fill('شام برس')
  await save(identity)
  await reader.reload()
  await expect(reader.getByRole('banner').getByText('شام برس', { exact: true })).toBeVisible()

  const look = t('Desk.Settings.look.title')
  const colour = form(look).getByRole('textbox', { name: t('Desk.Settings.look.accent.light'), exact: true })
  await colour.fill('#ffd700')
  const saveLook = form(look).getByRole('button', { name: t('Desk.Settings.save') })
  await expect(saveLook, 'a colour that cannot be read is not saved').toBeDisabled()
  await form(look)
    .getByRole('button', { name: t('Desk.Settings.look.take', { colour: '' }).trim() })
    .click()
  await expect(colour).not.toHaveValue('#ffd700')
  await colour.fill('#1a4fa3')
  await save(look)
  await reader.reload()
  const accent = () =>
    reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))
  expect(await accent()).toBe('#1a4fa3')

  const time = t('Desk.Settings.time.title')
  await form(time)
    .getByRole('radio', { name: t('Desk.Settings.time.month.maghreb') })
    .check()
  await save(time)
  await reader.reload()
  const months = ['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو'].concat(
    ...['يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
  )
  await expect(reader.getByRole('banner').getByRole('time')).toHaveText(new RegExp(months.join('|')))
})

test('an alert waits for a second pair of eyes', async ({ ownSite, open, t }) => {
  const make = (role: 'admin' | 'editor') => makeUser(ownSite.db, { role, locale: 'ar', password })
  const [chief, writer] = [await make('admin'), await make('editor')]
  const reader = await open({ baseURL: ownSite.address, locale: 'ar' })
  await reader.goto('/latest')

  const second = await open({ baseURL: ownSite.address, locale: 'ar' })
  await signIn(second, t, chief.email, '/admin/settings')
  const rules = second.getByRole('form', { name: t('Desk.Settings.rules.title'), exact: true })
  await rules.getByRole('switch', { name: t('Desk.Settings.rules.release') }).click()
  await rules.getByRole('button', { name: t('Desk.Settings.save') }).click()
  await expect(rules.getByText(t('Desk.Settings.same'))).toBeVisible()

  const first = await open({ baseURL: ownSite.address, locale: 'ar' })
  await signIn(first, t, writer.email, '/admin/breaking')
  const form = first.getByRole('form', { name: t('Desk.Breaking.raiseTitle') })
  const text = unique('الجسر مفتوح أمام السيارات')
  await form.getByRole('textbox', { name: t('Desk.Breaking.text') }).fill(text)
  await form.getByRole('button', { name: t('Desk.Breaking.raise') }).click()
  await expect(first.getByText(t('Desk.Breaking.waitsForOther'))).toBeVisible()
  await expect(first.getByRole('button', { name: t('Desk.Breaking.releaseThis', { text }) })).toHaveCount(0)

  await second.goto('/admin')
  await second.getByRole('link', { name: text }).click()
  await second.getByRole('button', { name: t('Desk.Breaking.releaseThis', { text }) }).click()
  const strip = reader.getByRole('region', { name: t('Ticker.label'), exact: true })
  await expect(strip.getByText(text)).toBeVisible()

  await first.reload()
  await first.getByRole('button', { name: t('Desk.Breaking.amendThis', { text }) }).click()
  const dialog = first.getByRole('dialog', { name: t('Desk.Breaking.amendTitle') })
  const again = unique('الجسر مفتوح أمام المشاة وحدهم')
  await dialog.getByRole('textbox', { name: t('Desk.Breaking.text') }).fill(again)
  await dialog.getByRole('button', { name: t('Desk.Breaking.amendSubmit') }).click()
  await expect(first.getByText(t('Desk.Breaking.nowWaits'))).toBeVisible()
  await expect(strip.getByText(text), 'other words wait too').toBeVisible()
  await second.reload()
  await second.getByRole('button', { name: t('Desk.Breaking.releaseThis', { text: again }) }).click()
  await expect(strip.getByText(again)).toBeVisible()
})
