import { expect, test } from './support/fixtures'
import { panelButton } from './support/panel-button'
import { expectAccessible } from './support/axe'

test('a reader chooses dark and larger text, and finds both on the next page', async ({ reader, t, at }) => {
  await reader.goto(at('/latest'))
  const background = () => reader.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const textSize = () =>
    reader.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [light, normal] = [await background(), await textSize()]

  await panelButton(reader, t).click()
  const panel = reader.getByRole('dialog', { name: t('Preferences.title') })
  await panel.getByText(t('Preferences.themeDark'), { exact: true }).click()
  await panel.getByText(t('Preferences.textLarger'), { exact: true }).click()
  await expectAccessible(reader)
  await reader.goto(at('/most-read'))
  await expect.poll(background).not.toBe(light)
  await expect.poll(textSize).toBeGreaterThan(normal)
  await panelButton(reader, t).click()
  await expect(panel.getByRole('radio', { name: t('Preferences.themeDark') })).toBeChecked()
})

test('the panel works by keyboard alone and gives the focus back', async ({ reader, t, at }) => {
  await reader.goto(at('/latest'))
  const button = panelButton(reader, t)
  const panel = reader.getByRole('dialog', { name: t('Preferences.title') })
  await button.focus()
  await reader.keyboard.press('Enter')
  await expect(panel).toBeVisible()
  await reader.keyboard.press('Tab')
  await expect(panel.getByRole('radio', { name: t('Preferences.themeAuto') })).toBeFocused()
  await reader.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(button).toBeFocused()
})

test('an Arab reader has the months named as at home; other editions know one name', async ({
  reader,
  t,
  at,
  locale,
}) => {
  await reader.goto(at('/archive'))
  await panelButton(reader, t).click()
  await expect(reader.getByRole('group', { name: t('Preferences.theme') })).toBeVisible()
  const months = reader.getByLabel(t('Preferences.months'))
  if (locale !== 'ar') return expect(months).toHaveCount(0)
  await months.selectOption({ label: t('Preferences.monthsDual') })
  await reader.goto(at('/latest'))
  await expect(reader.getByRole('time').filter({ hasText: '/ ' }).first()).toBeAttached()
})

test('with the data saver on, pictures below wait until they are asked for', async ({ reader, t, at }) => {
  // a page without them: what the browser has already costs nothing and is shown
  await reader.goto(at('/search'))
  await panelButton(reader, t).click()
  await reader.getByRole('checkbox', { name: t('Preferences.dataSaver') }).check()
  await reader.goto(at('/latest'), { waitUntil: 'networkidle' })
  const buttons = reader.getByRole('button', { name: t('Preferences.loadPicture') })
  await expect(buttons.first()).toBeVisible()
  const waiting = await buttons.count()
  const asked = reader.waitForRequest(/\/media\//)
  await buttons.first().click()
  await asked
  await expect(buttons).toHaveCount(waiting - 1)
})

test('turned on in the middle of a page, the data saver holds what has not come yet, and off lets it come', async ({
  reader,
  t,
  at,
}) => {
  // none has come yet
  await reader.route(/\/media\//, (route) => route.fulfill({ status: 204 }))
  await reader.goto(at('/latest'))
  await panelButton(reader, t).click()
  const saver = reader.getByRole('checkbox', { name: t('Preferences.dataSaver') })
  const buttons = reader.locator('.picture').getByText(t('Preferences.loadPicture'))
  await saver.check()
  await expect(buttons.last()).toBeAttached()
  await saver.uncheck()
  await expect(buttons).toHaveCount(0)
})

test('the foot of a page leads to the same choices', async ({ reader, t, at }) => {
  await reader.goto(at('/latest'))
  await reader
    .getByRole('button', { name: t('Footer.settings'), exact: true })
    .last()
    .click()
  await expect(reader.getByRole('dialog', { name: t('Preferences.title') })).toBeVisible()
})
