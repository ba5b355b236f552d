import type { Page } from '@playwright/test'
import { makeLink } from '@/features/accounts/one-time-link'
import { expectAccessibleInBothThemes } from './support/axe'
import { expect, test } from './support/fixtures'
import { publishNow, sendForReview } from './support/newsroom'
import { noisyPicture } from './support/pictures'
import { expectNothingSideways } from './support/sideways'
import { expectReachableByTab } from './support/tab-order'
import { tabs, writingScreen } from './support/writing'

test.describe.configure({ timeout: 180_000 })

/** Every place of the desk's menu, and what is opened from one. */
const places = [
  '',
  '/articles',
  '/articles?q=zzzz',
  '/articles/new',
  '/breaking',
  '/fronts',
  '/fronts/ar',
  '/fronts/en.politics',
  '/media',
  '/media?q=zzzz',
  '/translations',
  '/topics',
  '/sections',
]
  .concat(
    '/people',
    '/pages',
    '/spellings',
    '/redirects',
    '/jobs',
    '/audit',
    '/users',
    '/settings',
    '/synonyms',
    '/account',
    '/nothing',
  )
  .map((path) => `/admin${path}`)

test('the entrance has no accessibility fault', async ({ reader, site, t }) => {
  const link = { email: 'new@example.com', name: 'Salma', role: 'reporter', invitedBy: null } as const
  const pathOf = async (purpose: 'invite' | 'reset') =>
    new URL((await makeLink(site.db, { ...link, purpose }, new Date())).url).pathname
  for (const path of ['/admin/sign-in', '/admin/forgot', await pathOf('invite'), await pathOf('reset')]) {
    await reader.goto(path)
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
    await expectSound(reader)
  }
  await reader.goto('/admin/welcome/used')
  await expect(reader.getByRole('heading', { name: t('Desk.SignIn.welcome.expired') })).toBeVisible()
  await expectSound(reader)
})

// as many parts as there are browsers at work
for (const part of [0, 1])
  test(`no place of the desk has an accessibility fault, part ${part + 1} of 2`, async ({ admin }) => {
    for (const path of places.filter((_, index) => index % 2 === part))
      await test.step(path, async () => {
        await admin.goto(path)
        await expect(admin.getByRole('heading', { level: 1 })).toBeVisible()
        await expectSound(admin)
      })
  })

test('a picture of the library has no accessibility fault', async ({ admin, t }) => {
  await admin.goto('/admin/media')
  await admin.getByLabel(t('Desk.Media.bring')).setInputFiles(await noisyPicture('sweep.png'))
  await admin
    .getByRole('list', { name: t('Desk.Media.uploads') })
    .getByRole('link', { name: t('Desk.Media.done') })
    .click()
  await expect(admin.getByRole('button', { name: t('Desk.Picture.point'), exact: true })).toBeVisible()
  await expectSound(admin)
  await admin
    .getByLabel(t('Desk.Picture.replace'))
    .last()
    .setInputFiles(await noisyPicture('other.png'))
  await expectSoundDialog(admin, t('Desk.Picture.replaceTitle'))
  await admin.getByRole('button', { name: t('Desk.Picture.remove'), exact: true }).click()
  await expectSoundDialog(admin, t('Desk.Picture.removeTitle'))
})

test('the dialogs and the preview of a front have no accessibility fault', async ({
  chief,
  invite,
  locale,
  t,
}) => {
  const name = locale === 'en' ? 'en' : 'ar'
  await chief.goto(`/admin/fronts/${name}`)
  const addToLead = t('Desk.Fronts.addTo', { list: t('Desk.Fronts.slots.lead') })
  await chief.getByRole('button', { name: addToLead }).click()
  const choice = chief.getByRole('dialog', { name: addToLead })
  await expect(choice.getByRole('listitem').first()).toBeVisible()
  await expectSoundDialog(chief, addToLead)
  await chief.getByRole('button', { name: t('Desk.Fronts.blocks.add') }).click()
  await expectSoundDialog(chief, t('Desk.Fronts.block.titleNew'))

  await chief.getByRole('button', { name: addToLead }).click()
  await choice.getByRole('listitem').getByRole('button').first().click()
  await expect(chief.getByText(t('Desk.Fronts.live.states.saved'))).toBeVisible()
  const lead = chief.getByRole('region', { name: t('Desk.Fronts.slots.lead') })
  const change = lead.getByRole('button', { name: t('Desk.Fronts.change', { name: '' }).trim() })
  await change.first().click()
  await expectSoundDialog(chief, t('Desk.Fronts.card.title'))

  const { page: other } = await invite({ role: 'chief' })
  await other.goto(`/admin/fronts/${name}`)
  await other.getByRole('button', { name: t('Desk.Fronts.live.discard') }).click()
  await expect(other.getByText(t('Desk.Fronts.live.discarded'))).toBeVisible()
  const remove = lead.getByRole('button', { name: t('Desk.Fronts.remove', { name: '' }).trim() })
  await remove.first().click()
  await expect(chief.getByRole('dialog', { name: t('Desk.Fronts.overtaken.title') })).toBeVisible()
  await expectAccessibleInBothThemes(chief)

  await chief.goto(`/admin/fronts/${name}/preview`)
  await expect(chief.getByTitle(t('Desk.Fronts.preview.frame'))).toBeVisible()
  await expectSound(chief)
})

test('the writing screen has no accessibility fault, whatever stands beside the text', async ({
  chief,
  draft,
  t,
}) => {
  const writing = writingScreen(chief, t)
  await writing.open(draft)
  await expectReachableByTab(chief)
  for (const tab of tabs) {
    await writing.tab(tab)
    await expect(chief.getByRole('heading', { level: 2, name: t(`Desk.Writing.tabs.${tab}`) })).toBeVisible()
    await expectAccessibleInBothThemes(chief)
    await expectNothingSideways(chief)
  }
})

test('the dialogs of the writing screen have no accessibility fault', async ({ chief, draft, t }) => {
  const writing = writingScreen(chief, t)
  await writing.open(draft)
  const openers = {
    [t('Desk.Publishing.publish.titleNow')]: () =>
      writing.bar.getByRole('button', { name: t('Desk.Publishing.steps.publish') }).click(),
    [t('Desk.Publishing.publish.titleLater')]: () => writing.choose(t('Desk.Publishing.steps.schedule')),
    [t('Desk.Publishing.submit.title')]: () => writing.choose(t('Desk.Publishing.steps.submit')),
    [t('Desk.Writing.keys.title')]: () => writing.choose(t('Desk.Writing.keys.title')),
    [t('Desk.Media.title')]: () => chief.getByRole('button', { name: t('Desk.Writing.lead.place') }).click(),
    [t('Desk.Editor.link.title')]: () => inText(chief, 'Control+KeyK'),
    [t('Desk.Editor.language.title')]: () => inText(chief, 'Control+Alt+KeyL'),
    [t('Desk.Editor.help.title')]: () => inText(chief, 'Control+Alt+Slash'),
    [t('Desk.SignIn.again.title')]: () =>
      chief.evaluate(() => window.dispatchEvent(new Event('desk:signed-out'))),
  }
  const inText = async (page: Page, keys: string) => {
    await writing.body.getByText('فقرة أولى').dblclick()
    await page.keyboard.press(keys)
  }
  for (const [title, open] of Object.entries(openers)) {
    await open()
    await expectSoundDialog(chief, title)
  }
})

test('decisions about a story that is in review or out have no accessibility fault', async ({
  chief,
  invite,
  write,
  t,
}) => {
  const editor = await invite({ role: 'editor' })
  const writing = writingScreen(chief, t)
  await writing.open(await sendForReview(await write()))
  await writing.choose(t('Desk.Publishing.steps.sendBack'))
  await expectSoundDialog(chief, t('Desk.Publishing.sendBack.title'))

  await writing.open(await publishNow(await write(), editor))
  for (const [step, title] of [
    [t('Desk.Publishing.correct'), t('Desk.Publishing.update.title')],
    [t('Desk.Publishing.steps.unpublishAt'), t('Desk.Publishing.unpublishAt.title')],
    [t('Desk.Publishing.steps.withdraw'), t('Desk.Publishing.withdraw.title')],
    [t('Desk.Publishing.steps.kill'), t('Desk.Publishing.kill.title')],
  ] as const) {
    await writing.choose(step)
    await expectSoundDialog(chief, title)
  }
})

test('the preview has no accessibility fault', async ({ chief, draft, t }) => {
  await chief.goto(`${draft.path}/preview`)
  await expect(chief.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(chief)
  await chief.getByRole('button', { name: t('Desk.Preview.links.open') }).click()
  await expectSoundDialog(chief, t('Desk.Preview.links.title'))
})

async function expectSound(page: Page) {
  await expectAccessibleInBothThemes(page)
  await expectReachableByTab(page)
  await expectNothingSideways(page)
}

async function expectSoundDialog(page: Page, name: string) {
  const dialog = page.getByRole('dialog', { name })
  await expect(dialog).toBeVisible()
  // the rest of the page is hidden behind it, and was looked at before it came
  await expectAccessibleInBothThemes(page, '[role=dialog], [role=alertdialog]')
  await expectNothingSideways(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
