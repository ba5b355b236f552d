import { beforeAll, expect, test } from 'vitest'
import { insertAudit, listAuditedActions } from '@/db/queries/audit'
import { testDesk } from '@/features/articles/decide/testing'
import { readAuditQuery } from './audit-query'
import { getAudit, getAuditChoices } from './for-editors'

const desk = testDesk()
const zone = 'Asia/Damascus'
let story: number
beforeAll(async () => {
  story = await desk.story({ headline: 'The bridge' })
  const about = { subject: 'article', subjectId: String(story) }
  for (let n = 1; n <= 120; n++)
    await insertAudit(desk.db, { actor: 'editor', action: 'comments.add', ...about, createdAt: at(n) })
  await insertAudit(desk.db, { actor: 'clock', action: 'articles.leave', ...about, createdAt: at(121) })
  await insertAudit(desk.db, {
    actor: 'admin',
    action: 'users.setRole',
    subject: 'user',
    subjectId: 'reporter',
  })
  await insertAudit(desk.db, {
    actor: 'gone',
    action: 'odd.deed',
    subject: 'article',
    subjectId: 'not a number',
  })
})
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 10, 12, minutes))
const log = (query: Parameters<typeof getAudit>[1], role: 'chief' | 'editor' = 'chief') =>
  getAudit(desk.actor(role), query, zone)
const ids = ({ rows }: { rows: readonly { id: number }[] }) => rows.map(({ id }) => id)

test('names who and what, whatever stands in the row', async () => {
  const { rows } = await log({})
  expect(rows.slice(0, 3)).toMatchObject([
    { actorName: null, action: 'odd.deed', headline: null },
    { actorName: 'The admin', subjectName: 'The reporter' },
    { actor: 'clock', headline: 'The bridge', locale: 'ar' },
  ])
})

test('page by page, there and back', async () => {
  const first = await log({ what: 'comments' })
  const second = await log({ what: 'comments', before: first.older })
  const third = await log({ what: 'comments', before: second.older })
  const all = [...ids(first), ...ids(second), ...ids(third)]
  expect(all).toHaveLength(120)
  expect(all).toEqual([...all].sort((one, other) => other - one))
  expect([first.newer, third.older]).toEqual([undefined, undefined])
  expect(ids(await log({ what: 'comments', after: third.newer }))).toEqual(ids(second))
})

test.each([
  [{ who: 'clock' }, 1],
  [{ story: 999_999 }, 0],
  [{ what: 'users.setRole' }, 1],
  // 12:00 UTC is 15:00 in Damascus: the same day there until nine in the evening
  [{ from: '2026-11-10', until: '2026-11-10', what: 'articles' }, 1],
  [{ until: '2026-11-09' }, 0],
])('%j', async (query, count) => {
  expect((await log(query)).rows).toHaveLength(count)
})

test('is not read by those who may not', async () => {
  expect(await log({}, 'editor')).toEqual({ rows: [] })
  expect(await getAuditChoices(desk.actor('editor'))).toEqual({ people: [], actions: [] })
})

test('offers every action there is, once', async () => {
  expect(await listAuditedActions(desk.db)).toEqual([
    ...['articles.leave', 'comments.add', 'odd.deed', 'users.setRole'],
  ])
})

test('what cannot be read in the address is as if it was not asked', () => {
  expect(
    readAuditQuery({
      who: "x' --",
      what: 'a.b.c',
      story: '0',
      from: 'today',
      before: '-1',
      after: ['1', '2'],
    }),
  ).toEqual({})
  expect(readAuditQuery({ who: 'clock', what: 'articles', story: '7', before: '12' })).toEqual({
    ...{ who: 'clock', what: 'articles', story: 7, before: 12 },
  })
})
