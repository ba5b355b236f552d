import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factoryNow as now, makeArticle, makeEditions, makeSection } from '../factories'
import { createTestDatabase } from '../testing'
import { findArticle } from './articles'
import { countCards, listCards } from './cards'
import { findNextScheduledChange } from './schedule'

const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const dueIn = (count: number) => ({ publishedAt: hours(count), firstPublishedAt: null })

let open: Awaited<ReturnType<typeof createTestDatabase>>
let sectionId: number
beforeAll(async () => {
  open = await createTestDatabase()
  await makeEditions(open.db)
  sectionId = await makeSection(open.db)
})
afterAll(() => open.close())

describe('readers see', () => {
  const stories = {
    'a published story': [{}, true],
    'a story at the very second it is due': [dueIn(0), true],
    'a scheduled story whose time has come, though no clock ran': [
      { status: 'scheduled', ...dueIn(-1) },
      true,
    ],
    'a story whose embargo has just ended': [{ embargoUntil: now }, true],
    'a story that is to be taken down later': [{ unpublishAt: hours(1) }, true],
    'no draft': [{ status: 'draft' }, false],
    'no story in review': [{ status: 'in-review' }, false],
    'no withdrawn story': [{ status: 'withdrawn' }, false],
    'no killed story': [{ status: 'killed' }, false],
    'no story before its time': [{ status: 'scheduled', ...dueIn(1) }, false],
    'no published story dated ahead': [dueIn(1), false],
    'no story under embargo': [{ embargoUntil: hours(1) }, false],
    'no story past its end': [{ unpublishAt: now }, false],
  } as const
  for (const [what, [overrides, isSeen]] of Object.entries(stories))
    test(what, async () => {
      const id = await makeArticle(open.db, { sectionId, ...overrides })
      const [listed, found] = await Promise.all([
        listCards(open.db, { locale: 'ar', ids: [id] }, now, { limit: 5 }),
        findArticle(open.db, id, now),
      ])
      expect([
        listed.length,
        await countCards(open.db, { locale: 'ar', ids: [id] }, now),
        found?.isVisible,
      ]).toEqual(isSeen ? [1, 1, true] : [0, 0, false])
    })
})

test('the next moment at which lists change by themselves is known', async () => {
  expect(await findNextScheduledChange(open.db, 'ar', now)).toEqual(hours(1))
  expect(await findNextScheduledChange(open.db, 'en', now)).toBeUndefined()
})
