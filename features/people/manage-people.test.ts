import { describe, expect, test } from 'vitest'
import { findArticle } from '@/db/queries/articles'
import { listAudit } from '@/db/queries/audit'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { insertMedia } from '@/db/queries/media'
import { findUser, markUser } from '@/db/queries/users'
import { testDesk } from '@/features/articles/decide/testing'
import { findContent } from '@/features/articles/draft-of'
import { projectContent } from '@/features/articles/project-content'
import { findNewAddress } from '@/features/redirects/for-readers'
import { addPerson, changePerson } from './change-person'
import { getDeskPeople } from './for-editors'
import { getPerson } from './for-readers'
import { addInput, changeInput, mergeInput } from './input'
import { mergePerson, removePerson } from './merge-person'

const desk = testDesk()
const named = (locale: string, name: string, role = '', bio = '') => ({ locale, name, role, bio })
type Given = { slug?: string; portraitId?: number | null }
const tryAdd = (names: unknown, { slug = '', portraitId = null }: Given = {}) =>
  addPerson(addInput.parse({ names, slug, portraitId }), desk.asking('chief'))
const add = async (names: unknown, given?: Given) => {
  const answer = await tryAdd(names, given)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const rowOf = async (id: number, locale = 'ar') =>
  (await getDeskPeople(locale, {})).rows.find((row) => row.id === id)
const seenOf = async (id: number, locale?: string) =>
  ((await rowOf(id, locale))?.names ?? []).map(({ role, bio, ...one }) => ({
    ...one,
    role: role ?? '',
    bio: bio ?? '',
  }))
const change = async (id: number, names: unknown, given: Given & { seen?: unknown } = {}) => {
  const row = await rowOf(id)
  const { slug = row?.slug ?? '', portraitId = row?.portraitId ?? null } = given
  const seen = given.seen ?? (await seenOf(id))
  return changePerson(changeInput.parse({ id, names, slug, portraitId, seen }), desk.asking('chief'))
}
const merge = (id: number, intoId: number) =>
  mergePerson(mergeInput.parse({ id, intoId }), desk.asking('chief'))
const staleAfter = async (work: () => Promise<unknown>) => {
  const last = await findLastInvalidation(desk.db)
  await work()
  return (await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).flatMap((row) => row.tags)
}
const bylinesOf = async (id: number) =>
  (await findArticle(desk.db, id, desk.now))?.bylines.map((one) => one.id)
const leads = (path: string, locale = 'ar') => findNewAddress(path, locale, new URLSearchParams(), desk.now)
const picture = async () =>
  (await insertMedia(desk.db, {
    ...{ originalKey: 'portrait', mimeType: 'image/webp', widthPx: 10, heightPx: 10, sizeBytes: 99 },
    ...{ contentHash: String(Math.random()), colour: '#c04020' },
  })) ?? 0

describe('somebody', () => {
  test('is entered with an address of their name, and found however it is typed', async () => {
    const id = await add([named('ar', 'أحمد الحلبي', 'مراسل', ' سطر\r\n\r\n\r\n\r\nآخر  هنا ')])
    const twin = await add([named('ar', 'أحمد الحلبي')])
    expect(await rowOf(id)).toMatchObject({
      slug: 'أحمد-الحلبي',
      names: [{ role: 'مراسل', bio: 'سطر\n\nآخر هنا' }],
    })
    expect((await rowOf(twin))?.slug).toBe('أحمد-الحلبي-2')
    expect((await getDeskPeople('ar', { q: 'احمد' })).rows.map((row) => row.id)).toEqual([id, twin])
    expect((await getDeskPeople('en', { q: 'أحمد' })).rows).toEqual([])
  })

  test.each([
    [[named('ar', ' ')], {}, 'name-missing'],
    [[named('xx', 'Any')], {}, 'unknown-edition'],
    [[named('ar', 'أي')], { portraitId: 999_999 }, 'unknown-reference'],
    [[named('ar', 'أي')], { slug: ' LAYLA ' }, 'person-slug-taken'],
  ])('is not made of %j %j', async (names, given, reason) => {
    expect(await tryAdd(names, given)).toEqual({ ok: false, reason })
  })

  test('is told of anew on their own page alone, or wherever their name stands', async () => {
    const id = await add([named('ar', 'سمر')], { slug: 'samar' })
    const own = await staleAfter(() => change(id, [named('ar', 'سمر', 'محررة', '<b>نبذة</b>')]))
    expect(own).toEqual([`person:${id}`])
    expect(await getPerson('samar', 'ar')).toMatchObject({ role: 'محررة', bio: '<b>نبذة</b>' })
    const portraitId = await picture()
    const all = await staleAfter(() => change(id, [named('ar', 'سمر', 'محررة')], { portraitId }))
    expect(all).toEqual([`person:${id}`, 'site'])
    expect(await getPerson('samar', 'ar')).toMatchObject({ portraitId })
    const [audit] = await listAudit(desk.db, { subject: 'person', subjectId: String(id) }, 1)
    expect(audit).toMatchObject({ action: 'people.change', actor: 'chief' })
  })

  test('moves, and the old address leads to the new one in one hop', async () => {
    const id = await add([named('ar', 'هدى'), named('en', 'Huda')], { slug: 'huda' })
    const names = [named('ar', 'هدى'), named('en', 'Huda')]
    await change(id, names, { slug: 'huda-one' })
    await change(id, names, { slug: 'huda-two' })
    expect(await leads('/authors/huda')).toBe('/authors/huda-two')
    expect(await leads('/authors/huda', 'en')).toBe('/en/authors/huda-two')
  })

  test('is not written over, keeps a name that bylines show, and is not there when gone', async () => {
    const id = await add([named('ar', 'رنا'), named('en', 'Rana')])
    const seen = await seenOf(id)
    await change(id, [named('ar', 'رنا علي'), named('en', 'Rana')])
    const late = await change(id, [named('ar', 'رنا')], { seen })
    expect(late).toEqual({ ok: false, reason: 'names-changed' })
    await desk.story({ bylines: [id] })
    expect(await change(id, [named('en', 'Rana')])).toEqual({ ok: false, reason: 'name-in-use' })
    expect(await removePerson({ id }, desk.asking('chief'))).toEqual({ ok: false, reason: 'person-in-use' })
    const free = await add([named('ar', 'عابر')])
    expect(await removePerson({ id: free }, desk.asking('chief'))).toMatchObject({ ok: true })
    expect(await removePerson({ id: free }, desk.asking('chief'))).toBeUndefined()
    expect(await change(free, [named('ar', 'x')])).toBeUndefined()
  })
})

describe('merging', () => {
  test('gives stories, account, portrait, names and address to the one who stays', async () => {
    const portraitId = await picture()
    const names = [named('ar', 'ياسر'), named('en', 'Yasser')]
    const from = await add(names, { slug: 'yasser-2', portraitId })
    const into = await add([named('ar', 'ياسر خ')], { slug: 'yasser' })
    const both = await desk.story({ status: 'published', bylines: [from, into] })
    const only = await desk.story({ status: 'published', bylines: [from] })
    await desk.write(only, { bylines: [from, desk.personId] })
    await markUser(desk.db, 'reporter', { personId: from }, desk.now)
    const stale = await staleAfter(async () =>
      expect(await merge(from, into)).toEqual({ ok: true, value: { stories: 2 } }),
    )
    expect(await Promise.all([both, only].map(bylinesOf))).toEqual([[into], [into]])
    expect(await rowOf(into)).toMatchObject({ portraitId, stories: 2, names: [{}, { name: 'Yasser' }] })
    expect((await findUser(desk.db, 'reporter'))?.personId).toBe(into)
    expect(stale).toEqual([`person:${from}`, `person:${into}`, 'site'])
    expect(await leads('/authors/yasser-2')).toBe('/authors/yasser')
    expect(await leads('/authors/yasser-2', 'en')).toBe('/en/authors/yasser')
    // a draft that still names who is gone means who stayed
    const content = await findContent(desk.db, only)
    await desk.db.transaction((tx) => projectContent(tx, only, content, { now: desk.now }))
    expect(await bylinesOf(only)).toEqual([into, desk.personId])
  })

  test('refuses oneself, who is gone, and two into each other at once', async () => {
    const [one, other] = [await add([named('ar', 'زيد')]), await add([named('ar', 'عمرو')])]
    expect(await merge(one, one)).toEqual({ ok: false, reason: 'same-person' })
    expect(await merge(one, 2_000_000_000)).toEqual({ ok: false, reason: 'unknown-reference' })
    const answers = await Promise.all([merge(one, other), merge(other, one)])
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
    expect(await merge(one, other)).not.toMatchObject({ ok: true })
  })
})
