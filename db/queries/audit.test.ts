import { afterAll, beforeAll, expect, test } from 'vitest'
import { users } from '../schema'
import { createTestDatabase } from '../testing'
import { insertAudit, listAudit, listAuditedActions } from './audit'

let open: Awaited<ReturnType<typeof createTestDatabase>>
const day = (number: number) => new Date(`2026-11-${number}T09:00:00Z`)
beforeAll(async () => {
  open = await createTestDatabase()
  const { db } = open
  await db.insert(users).values({ id: 'u1', name: 'Layla', email: 'layla@news.example' })
  const story = { subject: 'article', subjectId: '7' }
  await insertAudit(db, { actor: 'u1', action: 'articles.publish', ...story, createdAt: day(10) })
  await insertAudit(db, { actor: 'clock', action: 'articles.leave', ...story, createdAt: day(11) })
  await insertAudit(db, { actor: 'u1', action: 'article_s.odd', subject: 'x', createdAt: day(12) })
  await insertAudit(db, {
    ...{ actor: 'u1', action: 'users.invite', subject: 'user', subjectId: '7', createdAt: day(13) },
    detail: { role: 'editor' },
  })
})
afterAll(() => open.close())

const actions = async (filter: Parameters<typeof listAudit>[1], limit = 10) =>
  (await listAudit(open.db, filter, limit)).map(({ action }) => action)

test('latest first, with the name of who did it; page by page', async () => {
  const [first, second] = await listAudit(open.db, {}, 2)
  expect(first).toMatchObject({ actorName: 'Layla', detail: { role: 'editor' }, createdAt: day(13) })
  expect(await actions({ beforeId: second?.id })).toEqual(['articles.leave', 'articles.publish'])
  const [clock] = await listAudit(open.db, { actor: 'clock' }, 1)
  expect(clock?.actorName).toBeNull()
})

test.each([
  [{ actor: 'u1', subject: 'article' }, ['articles.publish']],
  [{ action: 'articles' }, ['articles.leave', 'articles.publish']],
  [{ action: 'articles.leave' }, ['articles.leave']],
  [{ action: '%' }, []],
  [{ action: 'article_' }, []],
  [{ subject: 'user', subjectId: '7' }, ['users.invite']],
  [{ from: day(11), before: day(13) }, ['article_s.odd', 'articles.leave']],
])('%j', async (filter, expected) => {
  expect(await actions(filter)).toEqual(expected)
})

test('what there is to choose among', async () => {
  expect(await listAuditedActions(open.db)).toEqual([
    ...['article_s.odd', 'articles.leave', 'articles.publish', 'users.invite'],
  ])
})

test.each(["update audit_log set actor = 'x'", 'delete from audit_log', 'truncate audit_log'])(
  'the log is appended to and nothing else: %s',
  async (statement) => {
    const before = await listAudit(open.db, {}, 10)
    await expect(open.db.execute(statement)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('appended to, never changed') },
    })
    expect(await listAudit(open.db, {}, 10)).toEqual(before)
  },
)
