import { beforeEach, describe, expect, test } from 'vitest'
import { makeTopic } from '@/db/factories'
import { listAudit } from '@/db/queries/audit'
import { listInvalidationsFrom } from '@/db/queries/invalidations'
import { insertMedia } from '@/db/queries/media'
import { fronts } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { getSite } from '@/features/settings/site'
import { frontActions } from './actions'
import type { FrontArrangement, FrontCard } from './arrangement'
import { getFronts, getFrontDesk, listFrontsThatNeedMe } from './for-editors'
import { getFront, layOutFront } from './for-readers'
import { saveInput } from './input'
import { getSectionPage } from './section-front'
import { arranged, block, card, valueOf } from './testing'

const desk = testDesk()
const saveFront = frontActions['fronts.save'].run
const putFrontLive = frontActions['fronts.putLive'].run
const returnFront = frontActions['fronts.return'].run
const discardFrontDraft = frontActions['fronts.discard'].run
const takeArrangement = frontActions['fronts.take'].run
beforeEach(() => desk.db.delete(fronts))

const inHours = (hours: number) => new Date(desk.now.getTime() + hours * 3_600_000)
const out = (headline: string, more = {}) => desk.story({ status: 'published', headline, ...more })
const versionOf = async (front = 'ar') => (await getFrontDesk(front, desk.now))?.version ?? -1
const save = async (arrangement: FrontArrangement, front = 'ar') =>
  valueOf(await saveFront({ front, version: await versionOf(front), arrangement }, desk.asking('chief')))
const putLive = async (arrangement: FrontArrangement, front = 'ar') => {
  const { desk: saved } = await save(arrangement, front)
  return valueOf(await putFrontLive({ front, version: saved.version }, desk.asking('chief')))
}
async function lead(at = desk.now) {
  const site = await getSite('ar')
  return site && (await getFront(site, at)).lead
}

describe('a draft', () => {
  test('is seen by nobody until it is put live, with a receipt, an entry in the log and the stale tags', async () => {
    const [old, latest] = [await out('Old', { publishedAt: inHours(-9) }), await out('Latest')]
    await save(arranged({ lead: [card(old)] }))
    expect((await lead())?.id).toBe(latest)
    const { receipt } = valueOf(
      await putFrontLive({ front: 'ar', version: await versionOf() }, desk.asking('chief')),
    )
    expect(receipt).toMatchObject({ tags: ['front:ar'], change: expect.any(Number), path: '/' })
    expect((await lead())?.id).toBe(old)
    const log = await listAudit(desk.db, { subject: 'front', subjectId: 'ar' }, 2)
    expect(log.map(({ action, actor }) => [action, actor])).toEqual([
      ['fronts.putLive', 'chief'],
      ['fronts.save', 'chief'],
    ])
    expect((await listInvalidationsFrom(desk.db, 0)).flatMap(({ tags }) => tags)).toContain('front:ar')
    expect(await putFrontLive({ front: 'ar', version: await versionOf() }, desk.asking('chief'))).toEqual({
      ok: false,
      reason: 'front-not-drafted',
    })
  })

  test('that says what is live already is none', async () => {
    const id = await out('Same')
    await putLive(arranged({ lead: [card(id)] }))
    const other = await save(arranged({ lead: [card(await out('Other'))] }))
    expect(other.desk.hasDraft).toBe(true)
    expect((await save(arranged({ lead: [card(id)] }))).desk.hasDraft).toBe(false)
  })

  test('of two people is kept twice until somebody chooses', async () => {
    const [mine, theirs] = [await out('Mine'), await out('Theirs')]
    const version = await versionOf()
    await saveFront(
      { front: 'ar', version, arrangement: arranged({ lead: [card(theirs)] }) },
      desk.asking('admin'),
    )
    const answer = valueOf(
      await saveFront(
        { front: 'ar', version, arrangement: arranged({ lead: [card(mine)] }) },
        desk.asking('chief'),
      ),
    )
    expect(answer).toMatchObject({ state: 'overtaken', desk: { draftedBy: 'The admin' } })
    expect(answer.desk.arrangement.lead[0]?.articleId).toBe(theirs)
    expect(answer.desk.history).toMatchObject([{ id: answer.keptId, kind: 'kept', byName: 'The chief' }])

    const again = { front: 'ar', version: answer.desk.version, arrangement: arranged({ lead: [card(mine)] }) }
    const chosen = valueOf(await saveFront({ ...again, isOver: true }, desk.asking('chief')))
    expect(chosen.desk.arrangement.lead[0]?.articleId).toBe(mine)
    expect(chosen.desk.history.map(({ byName }) => byName)).toEqual(['The admin', 'The chief'])
  })

  test('is put away and taken up again', async () => {
    const id = await out('Kept')
    const { desk: saved } = await save(arranged({ lead: [card(id)] }))
    const away = valueOf(
      await discardFrontDraft({ front: 'ar', version: saved.version }, desk.asking('chief')),
    )
    expect([away.desk.hasDraft, away.desk.arrangement.lead]).toEqual([false, []])
    const taken = { front: 'ar', version: away.desk.version, id: away.keptId ?? 0 }
    expect(valueOf(await takeArrangement(taken, desk.asking('chief'))).desk.arrangement.lead).toMatchObject([
      { articleId: id },
    ])
    expect(await takeArrangement(taken, desk.asking('chief'))).toEqual({
      ok: false,
      reason: 'front-changed',
    })
    const nowhere = { ...taken, version: await versionOf(), id: 999_999 }
    expect(await takeArrangement(nowhere, desk.asking('chief'))).toBeUndefined()
  })

  test('is refused with stories of another edition, and sections and topics that are not there', async () => {
    const english = await desk.story({ status: 'published', locale: 'en' })
    const refused = { ok: false, reason: 'unknown-reference' }
    for (const wrong of [
      arranged({ lead: [card(english)] }),
      arranged({ secondary: [card(999_999)] }),
      arranged({ blocks: [block('a', { rule: { by: 'section', sectionId: 999_999 } })] }),
      arranged({ blocks: [block('a', { rule: { by: 'topic', topicId: 999_999 } })] }),
    ])
      expect(await saveFront({ front: 'ar', version: 0, arrangement: wrong }, desk.asking('chief'))).toEqual(
        refused,
      )
    for (const front of ['xx', 'ar.nowhere', 'ar.politics.x'])
      expect(await getFrontDesk(front, desk.now)).toBeUndefined()
  })
})

test('an earlier arrangement is given back to readers, and a draft stays one', async () => {
  const [first, second] = [await out('First'), await out('Second')]
  await putLive(arranged({ lead: [card(first)] }))
  await putLive(arranged({ lead: [card(second)] }))
  const { desk: saved } = await save(arranged({ lead: [card(first), card(second)] }))
  const [earlier] = saved.history
  const asked = { front: 'ar', version: saved.version, id: earlier?.id ?? 0 }
  expect(valueOf(await returnFront(asked, desk.asking('chief'))).desk.hasDraft).toBe(true)
  expect((await lead())?.id).toBe(first)
  expect(await returnFront(asked, desk.asking('chief'))).toEqual({ ok: false, reason: 'front-changed' })
})

test('a card has its own words and hours, and the page is fresh no longer than those', async () => {
  const [now, later] = [await out('Now'), await out('Later')]
  const until = inHours(2).toISOString()
  await putLive(
    arranged({
      lead: [card(later, { from: inHours(1).toISOString(), until }), card(now, { headline: 'Shorter' })],
    }),
  )
  const site = await getSite('ar')
  if (!site) throw new Error('There is no edition')
  const front = await getFront(site, desk.now)
  expect([front.lead?.headline, front.changesAt]).toEqual(['Shorter', inHours(1)])
  const hourOn = await getFront(site, inHours(1))
  expect([hourOn.lead?.id, hourOn.secondary[0]?.id, hourOn.changesAt]).toEqual([later, now, inHours(2)])
  expect((await lead(inHours(2)))?.id).toBe(now)
})

test('a section has a front of its own, with stories from elsewhere while readers may see them', async () => {
  const topicId = await makeTopic(desk.db, { name: 'Rivers' })
  const [mine, placed] = [await out('Of the section'), await out('Placed', { topics: [topicId] })]
  const blocks = [block('b', { title: 'Rivers', rule: { by: 'topic', topicId } })]
  const { receipt } = await putLive(arranged({ lead: [card(mine)], blocks }), 'ar.politics')
  expect(receipt).toMatchObject({ tags: [`section:${desk.sectionId}:ar`], path: '/politics' })
  const site = await getSite('ar')
  const read = async () => site && (await getSectionPage(site, desk.sectionId, 1, desk.now))
  const page = await read()
  expect([page?.lead?.id, page?.blocks.map(({ title, stories }) => [title, stories[0]?.id])]).toEqual([
    mine,
    [['Rivers', placed]],
  ])
  expect(page?.tags).toEqual([`article:${mine}`, `topic:${topicId}:ar`])
  await withdrawStory({ id: placed, reason: 'Checking' }, desk.asking())
  expect((await read())?.blocks).toEqual([])
})

test('fronts that are thin or stale ask for somebody; those nobody arranged do not', async () => {
  expect(await listFrontsThatNeedMe(desk.now)).toEqual([])
  const ids = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((headline) => out(headline)))
  const [first = 0, ...others] = ids
  await putLive(arranged({ lead: [card(first)], secondary: others.map((id) => card(id)) }))
  expect(await listFrontsThatNeedMe(desk.now)).toEqual([])
  expect(await listFrontsThatNeedMe(inHours(12))).toMatchObject([{ name: 'ar', needs: { staleHours: 13 } }])

  await withdrawStory({ id: first, reason: 'Checking' }, desk.asking())
  const [second = 0, ...rest] = others
  await putLive(
    arranged({
      lead: [card(first), card(second)],
      secondary: rest.map((id) => card(id, { until: inHours(1).toISOString() })),
    }),
  )
  expect(await listFrontsThatNeedMe(inHours(1))).toMatchObject([
    { name: 'ar', section: null, needs: { open: 4, lapsed: 4, staleHours: null } },
  ])
  expect((await getFronts('ar', desk.now)).map(({ name, isArranged }) => [name, isArranged])).toEqual([
    ['ar', true],
    ['ar.politics', false],
  ])
})

const sound = { front: 'ar', version: 0, arrangement: arranged({ lead: [card(1)] }) }
test('a card may have its own words and picture, or no picture though its story has one', async () => {
  const file = { mimeType: 'image/png', widthPx: 9, heightPx: 6, sizeBytes: 9, colour: '#c04020' }
  const picture = (name: string) => insertMedia(desk.db, { ...file, originalKey: name, contentHash: name })
  const [storys, own] = [await picture('storys'), await picture('own')]
  const articleId = await out('Pictured', { leadMediaId: storys })
  const shown = async (more: Partial<FrontCard>) => {
    await putLive(arranged({ lead: [card(articleId, more)] }))
    const site = await getSite('ar')
    const front = site && (await layOutFront(site, arranged({ lead: [card(articleId, more)] }), desk.now))
    return [front?.lead?.headline, front?.lead?.leadMediaId]
  }
  expect(await shown({})).toEqual(['Pictured', storys])
  expect(await shown({ headline: 'Other', mediaId: own })).toEqual(['Other', own])
  expect(await shown({ isWithoutPicture: true })).toEqual(['Pictured', null])
  const both = { ...card(articleId, { isWithoutPicture: true, mediaId: own ?? 0 }) }
  const asked = { front: 'ar', version: 0, arrangement: arranged({ lead: [both] }) }
  expect(saveInput.safeParse(asked).success).toBe(false)
})

test.each([
  { ...sound, front: 'ar.' },
  { ...sound, front: '../ar' },
  { ...sound, version: -1 },
  { ...sound, arrangement: arranged({ lead: [card(1), card(1)] }) },
  {
    ...sound,
    arrangement: arranged({
      lead: [card(1, { from: '2026-01-02T00:00:00Z', until: '2026-01-01T00:00:00Z' })],
    }),
  },
  { ...sound, arrangement: arranged({ lead: Array.from({ length: 13 }, (_, n) => card(n + 1)) }) },
  { ...sound, arrangement: arranged({ blocks: [block('a', { title: ' ' })] }) },
  { ...sound, arrangement: arranged({ blocks: [block('a', { count: 99 })] }) },
  { ...sound, arrangement: arranged({ blocks: [block('a', { cards: [card(1)] })], lead: [card(1)] }) },
])('what cannot be a front is not well formed (%#)', (given) =>
  expect(saveInput.safeParse(given).success).toBe(false),
)
test('what can be is', () => expect(saveInput.safeParse(sound).success).toBe(true))
