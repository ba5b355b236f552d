import { beforeAll, describe, expect, test } from 'vitest'
import { makeSection } from '@/db/factories'
import { listAudit } from '@/db/queries/audit'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { testDesk } from '@/features/articles/decide/testing'
import { findNewAddress } from '@/features/redirects/for-readers'
import { getSite } from '@/features/settings/site'
import { orderSections, removeSection } from './arrange-sections'
import { addSection, changeSection } from './change-section'
import { getDeskSections } from './for-editors'
import { addInput, changeInput, orderInput } from './input'

const desk = testDesk()
const named = (locale: string, name: string, slug = '') => ({ locale, name, slug, standfirst: '' })
const add = async (...names: ReturnType<typeof named>[]) => {
  const answer = await addSection(addInput.parse({ names, isOpinion: false }), desk.asking('chief'))
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const rowOf = async (id: number) => (await getDeskSections()).find((row) => row.id === id)
const seenOf = async (id: number) =>
  ((await rowOf(id))?.names ?? []).map((one) => ({ ...one, standfirst: one.standfirst ?? '' }))
const change = async (id: number, names: unknown, seen?: unknown, isOpinion = false) =>
  changeSection(
    changeInput.parse({ id, names, seen: seen ?? (await seenOf(id)), isOpinion }),
    desk.asking('chief'),
  )
const leads = (path: string, locale = 'ar') => findNewAddress(path, locale, new URLSearchParams(), desk.now)
const navigation = async (locale: string) => (await getSite(locale))?.sections.map((section) => section.slug)

beforeAll(async () => {
  await makeSection(desk.db, { key: 'economy' })
})

describe('a section', () => {
  test('is named, and stands in the navigation of its editions at once', async () => {
    expect(await navigation('ar')).toEqual(['politics', 'economy'])
    const id = await add(named('ar', 'العلوم والتقنية'), named('en', 'Science', 'Science & Tech'))
    expect(await rowOf(id)).toMatchObject({ key: 'science-tech', isOpinion: false, stories: 0 })
    expect(await navigation('ar')).toEqual(['politics', 'economy', 'العلوم-والتقنية'])
    expect(await navigation('en')).toEqual(['politics', 'economy', 'science-tech'])
    await removeSection({ id }, desk.asking('chief'))
    expect(await navigation('ar')).toEqual(['politics', 'economy'])
  })

  test.each([
    [[named('ar', ' ')], 'name-missing'],
    [[named('xx', 'Any')], 'unknown-edition'],
    [[named('ar', 'أي', 'topics')], 'section-slug-reserved'],
    [[named('en', 'English', 'en')], 'section-slug-reserved'],
    [[named('ar', 'سياسة', 'politics')], 'section-slug-taken'],
    [[named('ar', 'سياسة', '/Politics/')], 'section-slug-taken'],
  ])('is not made of %j', async (names, reason) => {
    const answer = await addSection(addInput.parse({ names, isOpinion: false }), desk.asking('chief'))
    expect(answer).toEqual({ ok: false, reason })
  })

  test('is made once of two at once, and keeps markup as letters', async () => {
    const names = [named('ar', '<script>x</script>', 'twice')]
    const answers = await Promise.all(
      [1, 2].map(() => addSection(addInput.parse({ names, isOpinion: true }), desk.asking('chief'))),
    )
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    const made = answers.find((answer) => answer.ok)
    const id = made?.ok ? made.value.id : 0
    expect(await rowOf(id)).toMatchObject({ isOpinion: true, names: [{ name: '<script>x</script>' }] })
    await removeSection({ id }, desk.asking('chief'))
  })

  test('moves with its old addresses leading on in one hop, and may move back', async () => {
    const id = await add(named('ar', 'الرياضة', 'sport-one'), named('en', 'Sport', 'sport-one'))
    const last = await findLastInvalidation(desk.db)
    await change(id, [named('ar', 'الرياضة', 'sport-two'), named('en', 'Sport', 'sport-one')])
    expect((await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).map((row) => row.tags)).toEqual([
      ['site'],
    ])
    await change(id, [named('ar', 'الرياضة', 'sport-three'), named('en', 'Sport', 'sport-one')])
    expect(await Promise.all(['/sport-one', '/sport-two'].map((path) => leads(path)))).toEqual([
      '/sport-three',
      '/sport-three',
    ])
    expect(await leads('/sport-two', 'en')).toBeUndefined()
    await change(id, [named('ar', 'الرياضة', 'sport-one'), named('en', 'Sport', 'sports')])
    expect(await leads('/sport-three')).toBe('/sport-one')
    expect(await leads('/sport-one', 'en')).toBe('/en/sports')
    await removeSection({ id }, desk.asking('chief'))
    expect(await leads('/sport-three')).toBeUndefined()
  })

  test('is not written over what somebody else changed meanwhile', async () => {
    const id = await add(named('ar', 'الثقافة'))
    const seen = await seenOf(id)
    await change(id, [named('ar', 'الثقافة والفن')], seen)
    expect(await change(id, [named('ar', 'ثقافة')], seen)).toEqual({ ok: false, reason: 'names-changed' })
    expect((await rowOf(id))?.names[0]).toMatchObject({ name: 'الثقافة والفن', slug: 'الثقافة' })
    const [audit] = await listAudit(desk.db, { subject: 'section', subjectId: String(id) }, 1)
    expect(audit).toMatchObject({ action: 'sections.change', actor: 'chief' })
    await removeSection({ id }, desk.asking('chief'))
  })

  test('with stories keeps its name in their edition, and stays', async () => {
    const id = await add(named('ar', 'البيئة'), named('en', 'Climate'))
    await desk.story({ sectionId: id })
    expect(await change(id, [named('en', 'Climate')])).toEqual({ ok: false, reason: 'name-in-use' })
    expect(await change(id, [named('ar', 'البيئة')])).toMatchObject({ ok: true })
    expect(await removeSection({ id }, desk.asking('chief'))).toEqual({ ok: false, reason: 'section-in-use' })
    expect(await rowOf(id)).toMatchObject({ stories: 1 })
  })

  test('that is not there is not there', async () => {
    expect(await change(2_147_483_647, [named('ar', 'x')])).toBeUndefined()
    expect(await removeSection({ id: 2_147_483_647 }, desk.asking('chief'))).toBeUndefined()
  })
})

describe('the order', () => {
  test('is the order of the navigation, and all or nothing', async () => {
    const ids = (await getDeskSections()).map((row) => row.id)
    const order = (given: number[]) => orderSections(orderInput.parse({ ids: given }), desk.asking('chief'))
    expect(await order([...ids].reverse())).toEqual({ ok: true, value: null })
    expect((await getDeskSections()).map((row) => row.id)).toEqual([...ids].reverse())
    expect((await navigation('ar'))?.at(-1)).toBe('politics')
    for (const wrong of [ids.slice(1), [...ids, 999_999], [...ids.slice(1), ids[1] ?? 0]])
      expect(await order(wrong)).toEqual({ ok: false, reason: 'order-changed' })
  })
})
