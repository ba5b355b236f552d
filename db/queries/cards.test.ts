import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  factoryNow as now,
  makeArticle,
  makeEditions,
  makePerson,
  makeSection,
  makeTopic,
} from '../factories'
import { createTestDatabase } from '../testing'
import { countCards, listCards, listSectionCards, type CardFilter } from './cards'

type Name = 'newest' | 'live' | 'column' | 'older' | 'oldest' | 'elsewhere' | 'quiet'
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

let open: Awaited<ReturnType<typeof createTestDatabase>>
let busy = 0
let calm = 0
const topic = { topicId: 0 }
const person = { personId: 0 }
const ids = {} as Record<Name, number>
beforeAll(async () => {
  open = await createTestDatabase()
  const { db } = open
  await makeEditions(db)
  busy = await makeSection(db, { key: 'busy' })
  calm = await makeSection(db, { key: 'calm' })
  topic.topicId = await makeTopic(db)
  person.personId = await makePerson(db)
  const under = { topics: [topic.topicId], bylines: [person.personId] }
  const make = (hours: number, more: Partial<Parameters<typeof makeArticle>[1]> = {}) =>
    makeArticle(db, { sectionId: busy, publishedAt: hoursAgo(hours), ...more })
  // not in the order of their time
  ids.oldest = await make(30, under)
  ids.newest = await make(1, under)
  ids.column = await make(3, { kind: 'opinion' })
  ids.older = await make(20, under)
  ids.live = await make(2, { kind: 'live' })
  ids.quiet = await make(9, { sectionId: calm })
  ids.elsewhere = await make(1, { locale: 'en' })
  await make(0, { status: 'draft' })
})
afterAll(() => open.close())

const namesOf = (rows: readonly { id: number }[]) =>
  rows.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0])

test.each<[what: string, asked: () => Omit<CardFilter, 'locale'>, stories: Name[]]>([
  ['everything', () => ({}), ['newest', 'live', 'column', 'quiet', 'older', 'oldest']],
  ['some', () => ({ ids: [ids.oldest, ids.live, ids.elsewhere] }), ['live', 'oldest']],
  ['none', () => ({ ids: [] }), []],
  ['all but some', () => ({ without: [ids.newest, ids.quiet] }), ['live', 'column', 'older', 'oldest']],
  ['a section', () => ({ sectionId: busy }), ['newest', 'live', 'column', 'older', 'oldest']],
  ['a topic', () => topic, ['newest', 'older', 'oldest']],
  ['a person', () => person, ['newest', 'older', 'oldest']],
  ['a topic by a person', () => ({ ...topic, ...person }), ['newest', 'older', 'oldest']],
  ['a topic until a moment', () => ({ ...topic, publishedBefore: hoursAgo(20) }), ['oldest']],
  ['kinds', () => ({ kinds: ['live', 'opinion'] }), ['live', 'column']],
  [
    'a time',
    () => ({ publishedFrom: hoursAgo(20), publishedBefore: hoursAgo(2) }),
    ['column', 'quiet', 'older'],
  ],
])('%s, as a whole, by pages and counted', async (_, asked, stories) => {
  const filter = { locale: 'ar', ...asked() }
  expect(namesOf(await listCards(open.db, filter, now, { limit: 50 }))).toEqual(stories)
  for (const offset of stories.keys())
    expect(namesOf(await listCards(open.db, filter, now, { limit: 2, offset }))).toEqual(
      stories.slice(offset, offset + 2),
    )
  expect(await countCards(open.db, filter, now)).toBe(stories.length)
})

test('the latest of each of some sections, as many of each', async () => {
  const latest = (sectionIds: number[], limit: number) =>
    listSectionCards(open.db, { locale: 'ar', sectionIds }, now, limit).then(namesOf)
  expect(await latest([calm, busy], 2)).toEqual(['newest', 'live', 'quiet'])
  expect(await latest([busy], 1)).toEqual(['newest'])
  expect(await latest([], 5)).toEqual([])
})
