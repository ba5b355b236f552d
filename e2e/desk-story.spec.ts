import type { Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'
import { expect, test } from './support/fixtures'
import type { OwnSite } from './support/own-site'
import { writingScreen } from './support/writing'

test.describe.configure({ timeout: 150_000 })

const password = 'جملة طويلة أحفظها وحدي'
const words = {
  headline: 'افتتاح الجسر الجديد بعد عامين من العمل',
  alt: 'سيارات تعبر جسرًا فوق النهر عند الغروب',
  caption: 'الجسر صباح اليوم',
  credit: 'تصوير ليلى',
  toEditors: 'راجعوا الأرقام من فضلكم',
  toReporter: 'أضف كلفة المشروع',
  mended: ' وبلغت الكلفة ثلاثة ملايين.',
  correction: 'ذكرنا أن العمل دام ثلاثة أعوام، والصواب عامان.',
  notice: 'سُحبت المادة لمراجعة أرقامها.',
}

test('from the first administrator to a withdrawn story', async ({ ownSite, open, t, at }) => {
  const admin = await open({ baseURL: ownSite.address })
  await test.step('the first administrator comes in by the link that the site has said', () =>
    becomeAdmin(admin, ownSite, t))
  const [reporter, editor, reader] = [
    await open({ baseURL: ownSite.address }),
    await open({ baseURL: ownSite.address }),
    await open({ baseURL: ownSite.address }),
  ]
  await test.step('a reporter and an editor come in by their invitations', async () => {
    await comeIn(reporter, await invitation(admin, 'reporter', t), t)
    await comeIn(editor, await invitation(admin, 'editor', t), t)
  })
  await test.step('the reporter writes a story with a picture', () => writeStory(reporter, t))
  await test.step('and hands it in', () => submit(reporter, t, words.toEditors))
  await test.step('the editor sends it back', () => sendBack(editor, t))
  await test.step('the reporter mends it and hands it in again', async () => {
    await reporter.goto('/admin')
    await expect(reporter.getByText(words.toReporter)).toBeVisible()
    await reporter.getByRole('link', { name: words.headline }).first().click()
    const writing = writingScreen(reporter, t)
    await writing.standAfter('يفتح الجسر')
    await reporter.keyboard.type(words.mended)
    await submit(reporter, t, '')
  })

  await reader.goto(at('/'))
  await expect(reader.getByText(words.headline)).toHaveCount(0)
  const address = await test.step('the editor publishes', () => publish(editor, t))
  await test.step('an open page of a reader shows it on its next request', async () => {
    await reader.reload()
    await reader.getByRole('main').getByRole('link', { name: words.headline }).first().click()
    const story = reader.getByRole('article').first()
    await expect(story.getByRole('heading', { level: 1 })).toHaveText(words.headline)
    await expect(story.getByRole('img', { name: words.alt })).toBeVisible()
    await expect(story.getByText(words.credit)).toBeVisible()
    await expect(story.getByText(words.mended.trim())).toBeVisible()
    expect(new URL(reader.url()).pathname).toBe(address)
  })
  await test.step('a correction stands under the story and on the page of corrections', async () => {
    await correct(editor, t)
    await reader.reload()
    await expect(reader.getByText(words.correction)).toBeVisible()
    await reader.goto(at('/corrections'))
    await expect(reader.getByText(words.correction)).toBeVisible()
  })
  await test.step('a withdrawn story is gone, and says so', async () => {
    await withdraw(editor, t)
    expect((await reader.goto(address))?.status()).toBe(410)
    await expect(reader.getByText(words.notice)).toBeVisible()
    await reader.goto(at('/'))
    await expect(reader.getByText(words.headline)).toHaveCount(0)
  })
})

async function becomeAdmin(page: Page, site: OwnSite, t: Translator) {
  await expect.poll(site.said).toContain('/admin/welcome/')
  const [link = ''] = /http\S+\/admin\/welcome\/\S+/.exec(site.said()) ?? []
  await page.goto(link)
  await page.getByLabel(t('Desk.SignIn.welcome.name')).fill('رئيسة التحرير')
  await page.getByLabel(t('Desk.SignIn.email')).fill('first@news.example')
  await comeIn(page, link, t)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: t('Desk.SignIn.welcome.expired') })).toBeVisible()
}

/** Takes the last step of an invitation: a password of one's own. */
async function comeIn(page: Page, link: string, t: Translator) {
  if (page.url() !== link) await page.goto(link)
  await page.getByLabel(t('Desk.SignIn.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('Desk.SignIn.welcome.submit') }).click()
  await expect(page.getByRole('heading', { level: 1, name: t('Desk.Home.title') })).toBeVisible()
}

async function invitation(admin: Page, role: 'reporter' | 'editor', t: Translator): Promise<string> {
  await admin.goto('/admin/users')
  await admin.getByRole('button', { name: t('Desk.Users.invite') }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel(t('Desk.Users.name')).fill(role === 'editor' ? 'كريم' : 'سلمى')
  await dialog.getByLabel(t('Desk.Users.email')).fill(`${role}@news.example`)
  await dialog.getByLabel(t('Desk.Users.role')).selectOption({ label: t(`Desk.Frame.roles.${role}`) })
  await dialog.getByRole('button', { name: t('Desk.Users.send') }).click()
  return dialog.getByLabel(t('Desk.Users.linkTitle'), { exact: true }).inputValue()
}

async function writeStory(page: Page, t: Translator) {
  await page
    .getByRole('banner')
    .getByRole('link', { name: t('Desk.Frame.newStory') })
    .click()
  await page.getByRole('button', { name: t('Desk.Writing.begin.start') }).click()
  const writing = writingScreen(page, t)
  await writing.headline.fill(words.headline)
  await addPicture(page, t)
  await writing.body.click()
  await page.keyboard.type('يفتح الجسر الجديد أمام السيارات صباح الأحد.')
  await writing.tab('fields')
  await page.getByLabel(t('Desk.Fields.names.sectionId')).selectOption({ label: 'politics' })
  await page.getByRole('combobox', { name: t('Desk.Fields.byline.label') }).click()
  await page.getByRole('option', { name: 'Layla' }).click()
  await expect(page.getByRole('list', { name: t('Desk.Fields.byline.order') })).toContainText('Layla')
}

async function addPicture(page: Page, t: Translator) {
  await page.getByRole('button', { name: t('Desk.Writing.lead.place') }).click()
  const dialog = page.getByRole('dialog', { name: t('Desk.Media.title') })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByText(t('Desk.Media.bring')).click()
  await (await chooser).setFiles('docs/images/front.png')
  await dialog.getByLabel(t('Desk.Media.alt')).fill(words.alt)
  await dialog.getByLabel(t('Desk.Media.caption')).fill(words.caption)
  await dialog.getByLabel(t('Desk.Media.credit')).fill(words.credit)
  await dialog.getByRole('button', { name: t('Desk.Media.save') }).click()
  await dialog.getByRole('button', { name: t('Desk.Media.place', { n: 1 }) }).click()
  await expect(page.getByRole('img', { name: words.alt })).toBeVisible()
}

async function submit(page: Page, t: Translator, note: string) {
  await press(page, t('Desk.Writing.bar'), t('Desk.Publishing.steps.submit'))
  const dialog = page.getByRole('dialog', { name: t('Desk.Publishing.submit.title') })
  await dialog.getByLabel(t('Desk.Publishing.submit.note')).fill(note)
  await dialog.getByRole('button', { name: t('Desk.Publishing.submit.confirm'), exact: true }).click()
  await expect(page.getByText(t('Desk.Publishing.receipt.submitted'))).toBeVisible()
}

async function openFromHome(editor: Page) {
  await editor.goto('/admin')
  await editor.getByRole('link', { name: words.headline }).first().click()
}

async function sendBack(editor: Page, t: Translator) {
  await openFromHome(editor)
  const writing = writingScreen(editor, t)
  await writing.tab('comments')
  await expect(editor.getByText(words.toEditors)).toBeVisible()
  await writing.choose(t('Desk.Publishing.steps.sendBack'))
  const dialog = editor.getByRole('dialog', { name: t('Desk.Publishing.sendBack.title') })
  await dialog.getByLabel(t('Desk.Publishing.sendBack.note')).fill(words.toReporter)
  await dialog.getByRole('button', { name: t('Desk.Publishing.sendBack.confirm'), exact: true }).click()
  await expect(editor.getByText(t('Desk.Publishing.receipt.sentBack'))).toBeVisible()
}

async function publish(editor: Page, t: Translator): Promise<string> {
  await openFromHome(editor)
  await press(editor, t('Desk.Writing.bar'), t('Desk.Publishing.steps.publish'))
  const dialog = editor.getByRole('dialog', { name: t('Desk.Publishing.publish.titleNow') })
  await dialog.getByRole('button', { name: t('Desk.Publishing.publish.confirmNow') }).click()
  await expect(editor.getByText(t('Desk.Publishing.receipt.published'), { exact: true })).toBeVisible()
  const link = editor.getByRole('link', { name: t('Desk.Publishing.receipt.open') })
  return (await link.getAttribute('href')) ?? ''
}

async function correct(editor: Page, t: Translator) {
  await writingScreen(editor, t).choose(t('Desk.Publishing.correct'))
  const dialog = editor.getByRole('dialog', { name: t('Desk.Publishing.update.title') })
  await dialog
    .getByRole('textbox', { name: t('Desk.Publishing.update.correctionText') })
    .fill(words.correction)
  await dialog.getByRole('button', { name: t('Desk.Publishing.update.confirm') }).click()
  await expect(editor.getByText(t('Desk.Publishing.receipt.corrected'))).toBeVisible()
}

async function withdraw(editor: Page, t: Translator) {
  await writingScreen(editor, t).choose(t('Desk.Publishing.steps.withdraw'))
  const dialog = editor.getByRole('dialog', { name: t('Desk.Publishing.withdraw.title') })
  await dialog.getByLabel(t('Desk.Publishing.withdraw.reason')).fill('أرقام غير مؤكدة')
  await dialog.getByLabel(t('Desk.Publishing.withdraw.notice')).fill(words.notice)
  await dialog.getByRole('button', { name: t('Desk.Publishing.withdraw.confirm'), exact: true }).click()
  await expect(editor.getByText(t('Desk.Publishing.receipt.withdrawn'))).toBeVisible()
}

const press = (page: Page, region: string, button: string) =>
  page.getByRole('region', { name: region }).getByRole('button', { name: button, exact: true }).click()
