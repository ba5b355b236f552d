import type { APIRequestContext, Page } from '@playwright/test'
import { bodyOf, makeArticle } from '@/db/factories'
import { makeUser } from '@/features/accounts/testing'
import { articlePath } from '@/features/articles/address'
import { expect, test } from './support/fixtures'
import { unique } from './support/newsroom'
import type { OwnSite } from './support/own-site'
import { password, signIn } from './support/sign-in'
import { writingScreen } from './support/writing'

test.describe.configure({ timeout: 120_000 })

test('with every worker stopped, a scheduled story comes on its second and leaves on its second', async ({
  ownSite,
  open,
  t,
}) => {
  const story = await draftIn(ownSite)
  const user = await makeUser(ownSite.db, { role: 'editor', locale: 'ar', password })
  const editor = await open({ baseURL: ownSite.address, locale: 'ar' })
  await signIn(editor, t, user.email, `/admin/articles/${story.id}`)

  const writing = writingScreen(editor, t)
  await writing.choose(t('Desk.Publishing.steps.schedule'))
  const dialog = editor.getByRole('dialog', { name: t('Desk.Publishing.publish.titleLater') })
  await dialog.getByLabel(t('Desk.Publishing.publish.at')).fill('2029-05-01')
  await dialog.getByLabel(t('Desk.Ui.time')).first().fill('١٨:٣٠')
  await dialog.getByRole('button', { name: t('Desk.Publishing.publish.confirmLater') }).click()
  await expect(writing.bar.getByText(t('Desk.Writing.status.scheduled'), { exact: true })).toBeVisible()

  const { request } = editor.context()
  const [address, front] = [ownSite.address + story.path, `${ownSite.address}/`]
  expect((await request.get(address)).status()).toBe(404)
  expect(await (await request.get(front)).text()).not.toContain(story.headline)

  // a form tells minutes; the door takes the second
  const appears = fromNow(4)
  await tell(editor, 'articles.publish', {
    id: story.id,
    version: await versionOf(editor, story.id),
    at: appears,
  })
  expect((await request.get(address)).status()).toBe(404)
  expect(await lateMs(request, address, 200, appears)).toBeLessThan(1_000)
  expect(await (await request.get(front)).text()).toContain(story.headline)

  const leaves = fromNow(4)
  await tell(editor, 'articles.unpublishAt', { id: story.id, at: leaves })
  expect((await request.get(address)).status()).toBe(200)
  expect(await lateMs(request, address, 410, leaves)).toBeLessThan(1_000)
  expect(await (await request.get(front)).text()).not.toContain(story.headline)
})

async function draftIn({ db, sectionId, personId }: OwnSite) {
  const headline = unique('مادة لها موعد')
  const id = await makeArticle(db, {
    ...{ sectionId, bylines: [personId], headline, slug: 'timed', body: bodyOf('نص المادة التي لها موعد.') },
    ...{ status: 'draft', publishedAt: null, firstPublishedAt: null, createdBy: null },
  })
  return { id, headline, path: articlePath({ locale: 'ar', sectionSlug: 'politics', id, slug: 'timed' }) }
}

const fromNow = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString()

/** Asks the desk's door as the page itself does. */
async function tell(page: Page, action: string, input: object): Promise<unknown> {
  const answer = await page.evaluate(
    async ([address, body]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(address, { method: 'POST', headers, body })).json()
    },
    [`/api/desk/${action}`, JSON.stringify(input)] as const,
  )
  expect(answer).toMatchObject({ ok: true })
  return answer
}

async function versionOf(page: Page, id: number): Promise<number> {
  const answer = await tell(page, 'articles.open', { id })
  return (answer as { value: { version: number } }).value.version
}

/** How long after a moment an address was first asked that answers so; fails where it answers so before. */
async function lateMs(request: APIRequestContext, address: string, status: number, moment: string) {
  let [askedAt, answeredAt] = [0, 0]
  await expect
    .poll(
      async () => {
        askedAt = Date.now()
        const answer = await request.get(address)
        answeredAt = Date.now()
        return answer.status()
      },
      { intervals: [100], timeout: 10_000 },
    )
    .toBe(status)
  expect(answeredAt - Date.parse(moment), 'before its time').toBeGreaterThanOrEqual(0)
  return askedAt - Date.parse(moment)
}
