import { describe, expect, test } from 'vitest'
import { makeTopic } from '@/db/factories'
import { listAudit } from '@/db/queries/audit'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { findArticle } from '@/db/queries/articles'
import { testDesk } from '@/features/articles/decide/testing'
import { projectContent } from '@/features/articles/project-content'
import { findContent } from '@/features/articles/draft-of'
import { findMergedAddress } from '@/features/redirects/for-readers'
import { createTopic, suggestTopics } from './create-topic'
import { getDeskTopics } from './for-editors'
import { addInput, changeInput, mergeInput } from './input'
import { mergeTopic, removeTopic } from './merge-topic'
import { addTopic, changeTopic } from './name-topic'

const desk = testDesk()
const named = (locale: string, name: string, more: { slug?: string; standfirst?: string } = {}) => ({
  ...{ locale, name, slug: '', standfirst: '' },
  ...more,
})
const add = async (...names: ReturnType<typeof named>[]) => {
  const answer = await addTopic(addInput.parse({ names }), desk.asking())
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.id
}
const rowOf = async (id: number, locale = 'ar') =>
  (await getDeskTopics(locale, { q: '' })).rows.find((row) => row.id === id)
const seenOf = async (id: number, locale?: string) =>
  ((await rowOf(id, locale))?.names ?? []).map((one) => ({ ...one, standfirst: one.standfirst ?? '' }))
const change = async (id: number, names: unknown, seen: unknown) =>
  changeTopic(changeInput.parse({ id, names, seen }), desk.asking())
const merge = (id: number, intoId: number) => mergeTopic(mergeInput.parse({ id, intoId }), desk.asking())
const staleAfter = async (work: () => Promise<unknown>) => {
  const last = await findLastInvalidation(desk.db)
  await work()
  return (await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).flatMap((row) => row.tags)
}
const topicsOf = async (id: number) => (await findArticle(desk.db, id, desk.now))?.topics.map((one) => one.id)

describe('the list', () => {
  test('goes by name from page to page and back, and finds a name however it is typed', async () => {
    for (let number = 100; number < 185; number++)
      await makeTopic(desk.db, { name: `Zone ${number}`, locales: ['en'] })
    const first = await getDeskTopics('en', { q: 'zone' })
    const second = await getDeskTopics('en', { q: 'zone', after: String(first.later) })
    const third = await getDeskTopics('en', { q: 'zone', after: String(second.later) })
    const names = [first, second, third].map(({ rows }) => rows.map((row) => row.names[0]?.name))
    expect(names.flat()).toEqual(Array.from({ length: 85 }, (_, index) => `Zone ${index + 100}`))
    expect([first.earlier, third.later]).toEqual([undefined, undefined])
    const back = await getDeskTopics('en', { q: 'zone', before: String(second.earlier) })
    expect(back).toEqual({ ...first, earlier: undefined })
    await add(named('ar', 'أزمة المياه'))
    for (const q of ['ازمه', 'أَزْمة الم'])
      expect((await getDeskTopics('ar', { q })).rows.map((row) => row.names[0]?.name)).toEqual([
        'أزمة المياه',
      ])
    expect(await suggestTopics({ query: 'ازمة', locale: 'ar' })).toMatchObject([{ name: 'أزمة المياه' }])
  })

  test.each(['%', '_', "' or 1=1 --", '\u{10FFFF}', '\\', '\u0000'])('%j finds nothing', async (q) => {
    const { rows } = await getDeskTopics('ar', { q })
    expect(q === '\u0000' ? [] : rows).toEqual([])
  })

  test.each([{ after: '-1' }, { after: '999999999' }, { before: 'x' }, { after: '1e9' }])(
    'a place that is none shows the beginning: %j',
    async (query) => {
      expect((await getDeskTopics('en', query)).rows).toEqual((await getDeskTopics('en', {})).rows)
    },
  )
})

describe('naming', () => {
  test('makes an address of the name, and keeps what was typed as text', async () => {
    const id = await add(
      named('ar', '  الجفاف \u202E في  الشمال '),
      named('en', '<b>Drought</b>', { slug: 'Dry Land' }),
    )
    expect((await rowOf(id))?.names).toEqual([
      { locale: 'ar', name: 'الجفاف في الشمال', slug: 'الجفاف-الشمال', standfirst: null },
      { locale: 'en', name: '<b>Drought</b>', slug: 'dry-land', standfirst: null },
    ])
  })

  test.each([
    [[named('ar', '  ')], 'name-missing'],
    [[], 'name-missing'],
    [[named('fr', 'Eau')], 'unknown-edition'],
  ])('refuses %j', async (names, reason) => {
    expect(await addTopic(addInput.parse({ names }), desk.asking())).toEqual({ ok: false, reason })
  })

  test('refuses a name that another topic has in that edition, also of two at once', async () => {
    const names = [named('ar', 'النفط')]
    const answers = await Promise.all([1, 2].map(() => addTopic(addInput.parse({ names }), desk.asking())))
    expect(answers.map((answer) => (answer.ok ? 'made' : answer.reason)).sort()).toEqual([
      'made',
      'topic-name-taken',
    ])
    expect((await addTopic(addInput.parse({ names: [named('en', 'النفط')] }), desk.asking())).ok).toBe(true)
    expect(addInput.safeParse({ names: [named('ar', 'x'), named('ar', 'y')] }).success).toBe(false)
    expect(addInput.safeParse({ names: [named('ar', 'x'.repeat(500))] }).success).toBe(false)
  })

  test('changes a name and its address, and says which pages that makes stale', async () => {
    const id = await add(named('ar', 'الزراعه'))
    const seen = await seenOf(id)
    const stale = await staleAfter(() =>
      change(id, [named('ar', 'الزراعة', { standfirst: 'كل ما في الحقل' }), named('en', 'Farming')], seen),
    )
    expect(await seenOf(id)).toEqual([
      named('ar', 'الزراعة', { slug: 'الزراعة', standfirst: 'كل ما في الحقل' }),
      named('en', 'Farming', { slug: 'farming' }),
    ])
    expect(stale.sort()).toEqual(
      [`topic-name:${id}`, `topic:${id}:ar`, `topic:${id}:en`, 'river:ar', 'river:en'].sort(),
    )
    const [audit] = await listAudit(desk.db, { subject: 'topic', subjectId: String(id) }, 1)
    expect(audit).toMatchObject({ action: 'topics.change', actor: 'editor' })
  })

  test('does not write over what somebody else changed meanwhile', async () => {
    const id = await add(named('ar', 'الصيد'))
    const seen = await seenOf(id)
    await change(id, [named('ar', 'الصيد البحري')], seen)
    expect(await change(id, [named('ar', 'الصيد البري')], seen)).toEqual({
      ok: false,
      reason: 'names-changed',
    })
    expect((await seenOf(id))[0]?.name).toBe('الصيد البحري')
  })

  test('keeps a name that stories of the edition show, and lets another go', async () => {
    const id = await add(named('ar', 'السكك'), named('en', 'Railways'))
    await desk.story({ status: 'draft', topics: [id] })
    const seen = await seenOf(id)
    expect(await change(id, [named('en', 'Railways')], seen)).toEqual({ ok: false, reason: 'name-in-use' })
    expect(await change(id, [named('ar', 'السكك')], seen)).toMatchObject({ ok: true })
    expect((await rowOf(id))?.names.map((one) => one.locale)).toEqual(['ar'])
  })

  test('of a topic that is not there is not there', async () => {
    expect(await change(2_147_483_647, [named('ar', 'x')], [])).toBeUndefined()
    expect(changeInput.safeParse({ id: 2_147_483_648, names: [], seen: [] }).success).toBe(false)
  })
})

describe('merging', () => {
  test('moves the stories, once each, and leads the old address on in one hop for good', async () => {
    const into = await add(named('ar', 'المياه'))
    const from = await add(named('ar', 'المياة'), named('en', 'Water supply'))
    const both = await desk.story({ status: 'published', topics: [from, into] })
    const only = await desk.story({ status: 'published', topics: [from] })
    const draft = await desk.story({ topics: [from] })
    const stale = await staleAfter(async () =>
      expect(await merge(from, into)).toEqual({ ok: true, value: { stories: 3 } }),
    )
    expect(await Promise.all([both, only, draft].map(topicsOf))).toEqual([[into], [into], [into]])
    expect((await rowOf(into, 'en'))?.names.map((one) => one.name)).toEqual(['المياه', 'Water supply'])
    expect(await rowOf(from)).toBeUndefined()
    expect(await findMergedAddress(`/topics/${from}`, 'ar')).toBe(
      `/topics/${into}-${encodeURIComponent('المياه')}`,
    )
    expect(await findMergedAddress(`/topics/${from}`, 'en')).toBe(`/en/topics/${into}-water-supply`)
    expect(stale).toEqual(
      expect.arrayContaining([
        ...[`topic-name:${from}`, `topic-name:${into}`, `topic:${from}:ar`, `topic:${from}:en`],
        ...[`topic:${into}:ar`, `topic:${into}:en`, 'river:ar'],
      ]),
    )
    // merged once more, then renamed: the first address still takes one step
    const last = await add(named('ar', 'الماء'))
    await merge(into, last)
    await change(last, [named('ar', 'الماء', { slug: 'ماء' }), named('en', 'Water')], await seenOf(last))
    expect(await findMergedAddress(`/topics/${from}`, 'ar')).toBe(
      `/topics/${last}-${encodeURIComponent('ماء')}`,
    )
    expect(await findMergedAddress(`/topics/${from}`, 'en')).toBe(`/en/topics/${last}-water`)
  })

  test('is understood by a draft that still names the old topic', async () => {
    const [from, into] = [await add(named('ar', 'غزل')), await add(named('ar', 'نسيج'))]
    const id = await desk.story({ status: 'published' })
    await desk.write(id, { topics: [from, into] })
    await merge(from, into)
    const content = await findContent(desk.db, id)
    await desk.db.transaction((tx) => projectContent(tx, id, content, { now: desk.now }))
    expect(await topicsOf(id)).toEqual([into])
  })

  test('refuses itself, what is gone, and what was merged before', async () => {
    const [one, other] = [await add(named('ar', 'قمح')), await add(named('ar', 'حنطة'))]
    expect(await merge(one, one)).toEqual({ ok: false, reason: 'same-topic' })
    expect(await merge(one, 2_000_000_000)).toEqual({ ok: false, reason: 'unknown-reference' })
    await merge(one, other)
    expect(await merge(one, other)).toBeUndefined()
    expect(await merge(other, one)).toEqual({ ok: false, reason: 'unknown-reference' })
    const again = await createTopic({ name: 'قمح', locale: 'ar' }, desk.asking())
    expect(again.ok && again.value.id).not.toBe(one)
  })

  test('of two into each other at once leaves one', async () => {
    const [one, other] = [await add(named('ar', 'ذهب')), await add(named('ar', 'فضة'))]
    const answers = await Promise.all([merge(one, other), merge(other, one)])
    expect(answers.filter((answer) => answer?.ok)).toHaveLength(1)
  })
})

describe('removing', () => {
  test('takes only what no story has', async () => {
    const id = await add(named('ar', 'نحاس'))
    const story = await desk.story({ topics: [id] })
    expect(await removeTopic({ id }, desk.asking())).toEqual({ ok: false, reason: 'topic-in-use' })
    expect(await topicsOf(story)).toEqual([id])
    const free = await add(named('ar', 'حديد'))
    const stale = await staleAfter(() => removeTopic({ id: free }, desk.asking()))
    expect(stale).toContain(`topic:${free}:ar`)
    expect(await removeTopic({ id: free }, desk.asking())).toBeUndefined()
  })
})
