import type { Locator, Page } from '@playwright/test'
import { makeArticle } from '@/db/factories'
import { makeUser } from '@/features/accounts/testing'
import { defaultLocale, isLocale } from '@/i18n/locales'
import type { Translator } from '@/i18n/translator'
import { expect, test } from './support/fixtures'
import type { OwnSite } from './support/own-site'
import { password, signIn } from './support/sign-in'

test.describe.configure({ timeout: 120_000 })

const headlines = {
  ar: ['افتتاح الجسر القديم أمام المشاة', 'موسم القمح يبدأ مبكراً', 'مكتبة عامة في سوق المدينة'],
  en: ['The old bridge opens to walkers', 'Wheat harvest begins early', 'A public library in the market'],
}

/** Stories without pictures, the latest first, so that the front fills itself with them in that order. */
async function publish({ db, sectionId }: OwnSite, locale: 'ar' | 'en') {
  const now = Date.now()
  for (const [index, headline] of headlines[locale].entries()) {
    const publishedAt = new Date(now - (index + 1) * 600_000)
    await makeArticle(db, { sectionId, locale, headline, publishedAt, updatedAt: publishedAt })
  }
  return headlines[locale]
}

async function openFront(page: Page, t: Translator, site: OwnSite, locale: string, name: string) {
  const user = await makeUser(site.db, { role: 'chief', locale, password, name })
  await signIn(page, t, user.email, `/admin/fronts/${locale}`)
  await expect(page.getByText(t('Desk.Fronts.live.never'))).toBeVisible()
  // from then on the page hears its buttons
  const add = t('Desk.Fronts.addTo', { list: t('Desk.Fronts.slots.lead') })
  await expect(page.getByRole('button', { name: add })).toBeEnabled()
}

/** Places a story without touching a mouse. */
async function place(page: Page, t: Translator, slot: 'lead' | 'secondary', headline: string) {
  const title = t('Desk.Fronts.addTo', { list: t(`Desk.Fronts.slots.${slot}`) })
  await page.getByRole('button', { name: title }).press('Enter')
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type(headline.slice(0, 12))
  await expect(dialog.getByRole('status')).toHaveText(t('Desk.Fronts.choice.found', { n: 1 }))
  await dialog.getByRole('button', { name: headline }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(cards(page, t, slot).filter({ hasText: headline })).toBeVisible()
  await expect(page.getByText(t('Desk.Fronts.live.states.saved'))).toBeVisible()
}

const cards = (page: Page, t: Translator, slot: 'lead' | 'secondary') =>
  page
    .getByRole('region', { name: t(`Desk.Fronts.slots.${slot}`) })
    .getByRole('list', { name: t(`Desk.Fronts.slots.${slot}`) })
    .getByRole('listitem')

test('a front is arranged by keyboard alone, previewed, put live, and seen with the next request', async ({
  ownSite,
  open,
  locale,
  at,
  t,
}) => {
  const edition = isLocale(locale ?? '') && locale === 'en' ? 'en' : defaultLocale
  const [latest = '', second = '', third = ''] = await publish(ownSite, edition === 'en' ? 'en' : 'ar')
  const reader = await open({ baseURL: ownSite.address, locale })
  await reader.goto(at('/'))
  const lead = reader.getByRole('heading', { level: 2 }).first()
  await expect(lead).toHaveText(latest)

  const chief = await open({ baseURL: ownSite.address, locale })
  await openFront(chief, t, ownSite, edition, 'Salma')
  await place(chief, t, 'lead', second)
  await place(chief, t, 'secondary', third)

  await test.step('the arrows of the keyboard carry the second story to the top, and it is said', async () => {
    const said = chief.getByRole('status')
    await chief.getByRole('button', { name: t('Desk.Fronts.drag.handle', { name: third }) }).press('Space')
    const over = (slot: 'lead' | 'secondary', place: number) => {
      const list = t(`Desk.Fronts.slots.${slot}`)
      const words = { name: third, place: t('Desk.Fronts.drag.place', { list, place }) }
      return said.filter({ hasText: t('Desk.Fronts.drag.over', words) })
    }
    await expect(over('secondary', 1)).toBeAttached()
    // dnd-kit says what was taken up before it listens for arrows: that begins a turn of the page's timers later
    await chief.evaluate(() => new Promise((turn) => setTimeout(turn)))
    await chief.keyboard.press('ArrowUp')
    await expect(over('lead', 2)).toBeAttached()
    await chief.keyboard.press('ArrowUp')
    await expect(over('lead', 1)).toBeAttached()
    await chief.keyboard.press('Space')
    await expect(cards(chief, t, 'lead')).toContainText([third, second])
    await expect(chief.getByText(t('Desk.Fronts.live.states.saved'))).toBeVisible()
  })

  await reader.reload()
  await expect(lead, 'a draft is seen by nobody').toHaveText(latest)
  await chief.getByRole('link', { name: t('Desk.Fronts.live.preview') }).press('Enter')
  const frame = chief.getByTitle(t('Desk.Fronts.preview.frame')).contentFrame()
  await expect(frame.getByRole('heading', { level: 2 }).first()).toHaveText(third)
  await chief.getByRole('link', { name: t('Desk.Fronts.preview.back') }).press('Enter')

  await expect(cards(chief, t, 'lead')).toContainText([third, second])
  await chief.getByRole('button', { name: t('Desk.Fronts.live.putLive') }).press('Enter')
  await expect(chief.getByText(t('Desk.Fronts.live.done'))).toBeVisible()
  await reader.reload()
  await expect(lead).toHaveText(third)
  await expect(reader.getByRole('region', { name: t('Front.secondary') })).toContainText(second)

  await test.step('the pointer carries it down again', async () => {
    const handle = chief.getByRole('button', { name: t('Desk.Fronts.drag.handle', { name: third }) })
    const add = chief.getByRole('button', {
      name: t('Desk.Fronts.addTo', { list: t('Desk.Fronts.slots.secondary') }),
    })
    await drag(chief, handle, add)
    await expect(cards(chief, t, 'secondary')).toContainText([third])
    await expect(cards(chief, t, 'lead')).toHaveCount(1)
    await expect(chief.getByText(t('Desk.Fronts.live.states.saved'))).toBeVisible()
  })
})

/** Step by step, as a hand does: dnd-kit begins only after some pixels. */
async function drag(page: Page, from: Locator, to: Locator) {
  // at the edges of a screen dnd-kit scrolls on, and what was aimed at is elsewhere
  await page.setViewportSize({ width: 1280, height: 1800 })
  await from.hover()
  await page.mouse.down()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  await page.mouse.move((start?.x ?? 0) + 20, (start?.y ?? 0) + 30, { steps: 4 })
  const middle = { x: (end?.x ?? 0) + (end?.width ?? 0) / 2, y: (end?.y ?? 0) + (end?.height ?? 0) / 2 }
  await page.mouse.move(middle.x, middle.y, { steps: 12 })
  await page.mouse.up()
}

test('two chiefs at once: both arrangements are there until one is chosen, and neither is lost', async ({
  ownSite,
  open,
  locale,
  t,
}) => {
  const edition = locale === 'en' ? 'en' : 'ar'
  const [latest = '', second = ''] = await publish(ownSite, edition)
  const [one, other] = [
    await open({ baseURL: ownSite.address, locale }),
    await open({ baseURL: ownSite.address, locale }),
  ]
  const name = 'Nadia'
  await openFront(one, t, ownSite, edition, 'Salma')
  await openFront(other, t, ownSite, edition, name)
  await place(other, t, 'lead', latest)

  const hold = one.getByRole('button', { name: t('Desk.Fronts.hold', { name: latest }) })
  await expect(hold).toBeVisible()
  await one
    .getByRole('button', { name: t('Desk.Fronts.addTo', { list: t('Desk.Fronts.slots.lead') }) })
    .click()
  const choice = one.getByRole('dialog')
  await choice.getByRole('button', { name: second }).click()
  const dialog = one.getByRole('dialog', { name: t('Desk.Fronts.overtaken.title') })
  await expect(dialog.getByRole('region', { name: t('Desk.Fronts.overtaken.mine') })).toContainText(second)
  await expect(
    dialog.getByRole('region', { name: t('Desk.Fronts.overtaken.theirs', { name }) }),
  ).toContainText(latest)
  await dialog.getByRole('button', { name: t('Desk.Fronts.overtaken.keepMine') }).click()
  await expect(cards(one, t, 'lead')).toHaveCount(1)
  await expect(cards(one, t, 'lead')).toContainText([second])
  const earlier = one.getByRole('region', { name: t('Desk.Fronts.earlier.title') })
  await expect(earlier.getByRole('listitem').filter({ hasText: 'Salma' })).toBeVisible()
  await expect(earlier.getByRole('listitem').filter({ hasText: name })).toBeVisible()
})
