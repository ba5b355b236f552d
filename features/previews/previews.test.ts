import { expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { bodyOf } from '@/db/factories'
import { makePerson, makeTopic } from '@/db/factories'
import { previewLinks } from '@/db/schema'
import { readDocument } from '@/features/documents/read-document'
import { testDesk } from '@/features/articles/decide/testing'
import { killStory } from '@/features/articles/decide/kill-story'
import { findPreviewable } from './for-editors'
import { makePreviewLink, openPreviewLink, previewLinksOf, revokePreviewLink } from './links'
import { previewArticle } from './preview-article'

const desk = testDesk()
const make = async (id: number, days: 1 | 3 | 7 = 1) => {
  const made = await makePreviewLink({ id, days }, desk.asking())
  if (!made?.ok) throw new Error(made?.reason ?? 'not there')
  return { ...made.value, token: made.value.url.split('/').at(-1) ?? '' }
}
const later = (days: number) => new Date(desk.now.getTime() + days * 86_400_000)

test('a link opens a story for as long as it was made for', async () => {
  const id = await desk.story()
  const { token, url } = await make(id, 3)
  expect(url).toMatch(/^https?:\/\/[^/]+\/preview\/[\w-]{43}$/)
  expect(await openPreviewLink(token, desk.now)).toEqual({
    isOpen: true,
    articleId: id,
    locale: 'ar',
    expiresAt: later(3),
  })
  expect(await openPreviewLink(token, later(2.9))).toMatchObject({ isOpen: true })
  expect(await openPreviewLink(token, later(3))).toEqual({ isOpen: false, locale: 'ar' })
})

test('what is stored opens nothing', async () => {
  const { token } = await make(await desk.story())
  const rows = await desk.db.select().from(previewLinks)
  expect(JSON.stringify(rows)).not.toContain(token)
  for (const forged of [
    rows[0]?.tokenHash ?? '',
    token.slice(1),
    `${token}x`,
    token.toLowerCase(),
    '',
    "' or 1=1 --",
  ])
    expect(await openPreviewLink(forged, desk.now)).toBeUndefined()
})

test('a link can be closed; who made and closed it is written down', async () => {
  const id = await desk.story()
  const link = await make(id)
  const list = await previewLinksOf({ id }, desk.asking())
  expect(list?.ok && list.value).toMatchObject([{ id: link.id, createdByName: 'The editor' }])
  expect(await revokePreviewLink({ id: link.id }, desk.asking('stranger'))).toBeUndefined()
  expect(await revokePreviewLink({ id: link.id }, desk.asking())).toEqual({
    ok: true,
    value: { id: link.id },
  })
  expect(await revokePreviewLink({ id: link.id }, desk.asking())).toBeUndefined()
  expect(await openPreviewLink(link.token, desk.now)).toEqual({ isOpen: false, locale: 'ar' })
  const log = await listAudit(desk.db, { action: 'previews', subjectId: String(id) }, 10)
  expect(log.map(({ action }) => action)).toEqual(['previews.revoke', 'previews.create'])
})

test("nobody shows others' drafts, killed stories, or a story in a hundred links", async () => {
  const id = await desk.story()
  expect(await makePreviewLink({ id, days: 1 }, desk.asking('stranger'))).toBeUndefined()
  expect(await previewLinksOf({ id }, desk.asking('stranger'))).toBeUndefined()
  expect(await makePreviewLink({ id: 999_999, days: 1 }, desk.asking())).toBeUndefined()
  expect((await makePreviewLink({ id, days: 1 }, desk.asking('reporter')))?.ok).toBe(true)
  for (let made = 1; made < 20; made++) await make(id)
  expect(await makePreviewLink({ id, days: 1 }, desk.asking())).toEqual({
    ok: false,
    reason: 'previews-full',
  })

  const out = await desk.story({ status: 'published' })
  const { token } = await make(out)
  await killStory({ id: out, reason: 'Wrong', notice: '' }, desk.asking('chief'))
  expect(await openPreviewLink(token, desk.now)).toEqual({ isOpen: false, locale: 'ar' })
  expect(await makePreviewLink({ id: out, days: 1 }, desk.asking())).toEqual({
    ok: false,
    reason: 'is-killed',
  })
})

test('a preview shows what is being written, not what readers have', async () => {
  const [first, second] = [
    await makePerson(desk.db, { slug: 'a', name: 'A' }),
    await makePerson(desk.db, { slug: 'b', name: 'B' }),
  ]
  const topic = await makeTopic(desk.db, { name: 'Rivers' })
  const pinned = await desk.story({ status: 'published', headline: 'Pinned' })
  const id = await desk.story({ status: 'published', headline: 'Before' })
  const { document } = readDocument(bodyOf('Five words are enough here.'))
  await desk.write(id, {
    headline: 'After',
    slug: '',
    bylines: [second, first],
    topics: [topic],
    pins: [pinned],
    kicker: '',
    body: document,
  })
  const previewed = await previewArticle(id, desk.now)
  expect(previewed?.article).toMatchObject({
    ...{ headline: 'After', kicker: null, wordCount: 5, isIndexable: false, sectionName: 'politics' },
    ...{
      bylines: [{ name: 'B' }, { name: 'A' }],
      topics: [{ name: 'Rivers' }],
      path: `/politics/${id}-after`,
    },
  })
  expect(previewed?.related.map(({ headline }) => headline)).toEqual(['Pinned'])
  expect(await previewArticle(999_999, desk.now)).toBeUndefined()
})

test('a signed-in stranger finds no draft, its writer does', async () => {
  const id = await desk.story()
  expect(await findPreviewable(id, desk.actor('stranger'))).toBeUndefined()
  expect(await findPreviewable(id, desk.actor('reporter'))).toEqual({ locale: 'ar' })
  expect(await findPreviewable(999_999, desk.actor('admin'))).toBeUndefined()
})
