import { describe, expect, test } from 'vitest'
import { bodyOf } from '@/db/factories'
import { findDeskPage } from '@/db/queries/desk-pages'
import { listAudit } from '@/db/queries/audit'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { testDesk } from '@/features/articles/decide/testing'
import { findNewAddress } from '@/features/redirects/for-readers'
import { getSite } from '@/features/settings/site'
import { getDeskPages, openPage } from './for-editors'
import { getStaticPage } from './for-readers'
import { createInput, orderInput, saveInput } from './input'
import { createPage, orderPages, removePage } from './manage-pages'
import { savePage } from './save-page'

const desk = testDesk()
const chief = () => desk.asking('chief')
const create = async (headline: string, locale = 'ar') => {
  const answer = await createPage(createInput.parse({ locale, headline }), chief())
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const seen = async (id: number) => {
  const opened = await openPage(id)
  if (!opened) throw new Error('The page is not there')
  return opened.page
}
type Page = Awaited<ReturnType<typeof seen>>
const save = (page: Page, change: Record<string, unknown>) =>
  savePage(saveInput.parse({ ...page, ...change }), chief())
const staleAfter = async (work: () => Promise<unknown>) => {
  const last = await findLastInvalidation(desk.db)
  await work()
  return (await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).flatMap((row) => row.tags)
}
const leads = (path: string, locale = 'ar') => findNewAddress(path, locale, new URLSearchParams(), desk.now)

describe('a page', () => {
  test('begins empty, at an address of its headline, in no footer', async () => {
    const id = await create('من نحن')
    expect(await seen(id)).toMatchObject({ slug: 'نحن', isInFooter: false })
    const twin = await create('من نحن')
    expect((await seen(twin)).slug).toBe('نحن-2')
    expect((await getSite('ar'))?.footerPages.filter((page) => page.isInFooter)).toEqual([])
    for (const [locale, headline, reason] of [
      ['ar', ' \u200B ', 'page-headline-missing'],
      ['fr', 'Nous', 'unknown-edition'],
    ] as const)
      expect(await createPage(createInput.parse({ locale, headline }), chief())).toEqual({
        ok: false,
        reason,
      })
  })

  test('is saved, and readers have it at once with its footer', async () => {
    const id = await create('الخصوصية')
    const page = await seen(id)
    const stale = await staleAfter(() =>
      save(page, { headline: 'سياسة الخصوصية', isInFooter: true, body: bodyOf('<script>x</script>') }),
    )
    expect(stale).toEqual(expect.arrayContaining([`page:${id}`, 'site']))
    expect((await getSite('ar'))?.footerPages.find((one) => one.isInFooter)?.headline).toBe('سياسة الخصوصية')
    const shown = await getStaticPage(page.slug, 'ar', desk.now)
    expect(shown?.body.content[0]?.content?.[0]?.text).toBe('<script>x</script>')
    const text = await staleAfter(async () => save(await seen(id), { body: bodyOf('نص آخر') }))
    expect(text).toEqual([`page:${id}`])
    const [audit] = await listAudit(desk.db, { subject: 'page', subjectId: String(id) }, 1)
    expect(audit).toMatchObject({
      action: 'pages.save',
      detail: { replacedBody: { content: [{ content: [{ text: '<script>x</script>' }] }] } },
    })
  })

  test('is never written over what somebody saved meanwhile: both are there to choose from', async () => {
    const id = await create('اتصل بنا')
    const [mine, theirs] = [await seen(id), await seen(id)]
    await save(theirs, { body: bodyOf('نص الزميل') })
    const answer = await save(mine, { body: bodyOf('نصي') })
    expect(answer).toMatchObject({ ok: true, value: { isOvertaken: true, page: { id } } })
    const now = answer?.ok ? answer.value.page : mine
    expect(now.body.content[0]).toMatchObject({ content: [{ text: 'نص الزميل' }] })
    expect((await seen(id)).body).toEqual(now.body)
    // having seen it, one may decide for one's own
    const chosen = await save({ ...mine, seenAt: now.seenAt }, { body: bodyOf('نصي') })
    expect(chosen).toMatchObject({ ok: true, value: { isOvertaken: false } })
    expect((await seen(id)).body.content[0]).toMatchObject({ content: [{ text: 'نصي' }] })
  })

  test('saved twice at once is saved once', async () => {
    const page = await seen(await create('معاً'))
    const answers = await Promise.all(['أ', 'ب'].map((text) => save(page, { body: bodyOf(text) })))
    const overtaken = answers.map((answer) => answer?.ok && answer.value.isOvertaken)
    expect(overtaken.sort()).toEqual([false, true])
  })

  test('moves in its edition alone, and its old address leads on in one hop', async () => {
    const id = await create('About us', 'en')
    const { slug } = await seen(id)
    await save(await seen(id), { slug: 'About The House' })
    await save(await seen(id), { slug: 'about' })
    expect(await leads(`/pages/${slug}`, 'en')).toBe('/en/pages/about')
    expect(await leads('/pages/about-the-house', 'en')).toBe('/en/pages/about')
    expect(await leads(`/pages/${slug}`, 'ar')).toBeUndefined()
    const other = await create('Other', 'en')
    const taken = await save(await seen(other), { slug: 'about' })
    expect(taken).toEqual({ ok: false, reason: 'page-slug-taken' })
  })

  test.each([
    [{ headline: ' ' }, 'page-headline-missing'],
    [
      { body: { type: 'doc', content: [{ type: 'figure', attrs: { id: 'f1', mediaId: 999_999 } }] } },
      'unknown-reference',
    ],
  ])('is not saved with %j', async (change, reason) => {
    const page = await seen(await create('صفحة'))
    expect(await save(page, change)).toEqual({ ok: false, reason })
    expect(await findDeskPage(desk.db, page.id)).toMatchObject({ headline: 'صفحة' })
  })

  test('that is forged or endless does not come in', async () => {
    const page = await seen(await create('باب'))
    for (const change of [
      { body: { type: 'doc', content: [{ type: 'iframe', attrs: { src: 'x' } }] } },
      { seenAt: 'yesterday' },
      { headline: 'x'.repeat(1_000) },
    ])
      expect(saveInput.safeParse({ ...page, ...change }).success).toBe(false)
  })

  test('removed is gone, and asked about again not there', async () => {
    const id = await create('زائلة')
    const page = await seen(id)
    const stale = await staleAfter(() => removePage({ id }, chief()))
    expect(stale).toContain(`page:${id}`)
    expect(await getStaticPage(page.slug, 'ar', desk.now)).toBeUndefined()
    expect(await removePage({ id }, chief())).toBeUndefined()
    expect(await save(page, {})).toBeUndefined()
  })
})

test('the order is the edition’s own, and all or nothing', async () => {
  const ids = (await getDeskPages('ar')).map((page) => page.id)
  const english = (await getDeskPages('en')).map((page) => page.id)
  const order = (given: number[]) => orderPages(orderInput.parse({ locale: 'ar', ids: given }), chief())
  expect(await order([...ids].reverse())).toEqual({ ok: true, value: null })
  expect((await getDeskPages('ar')).map((page) => page.id)).toEqual([...ids].reverse())
  for (const wrong of [ids.slice(1), english, [...ids, english[0] ?? 0]])
    expect(await order(wrong)).toEqual({ ok: false, reason: 'order-changed' })
})
