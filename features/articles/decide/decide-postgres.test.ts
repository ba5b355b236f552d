import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { bodyOf, makeArticle, makeEditions, makePerson, makeSection, makeTopic } from '@/db/factories'
import { onPostgres } from '@/db/testing'
import { bus } from '@/delivery/bus'
import { jobHandlers } from '@/features/jobs/jobs'
import { runDueJobs } from '@/features/jobs/run-job'
import { killStory } from './kill-story'
import { publishStory } from './publish-story'
import { longText, deskActor } from './testing'
import { unscheduleStory } from './unschedule-story'
import { withdrawStory } from './withdraw-story'

// Decisions and the clock meet at the same second on PostgreSQL only: the embedded database has one connection
onPostgres()
beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await database()
})
afterAll(() => bus.stop())

test('editors and workers at the same second never wait for each other in a circle', async () => {
  const db = await database()
  await makeEditions(db)
  const [sectionId, personId, topic] = [await makeSection(db), await makePerson(db), await makeTopic(db)]
  const now = new Date('2026-11-20T09:00:00Z')
  const then = new Date('2026-11-20T10:00:00Z')
  const ids: number[] = []
  for (let made = 0; made < 24; made++)
    ids.push(
      await makeArticle(db, {
        ...{ sectionId, bylines: [personId], topics: [topic], body: bodyOf(longText), status: 'draft' },
        ...{ publishedAt: null, firstPublishedAt: null, createdBy: null },
      }),
    )
  const asking = { actor: deskActor('chief'), now }
  for (const id of ids) expect((await publishStory({ id, version: 1, at: then }, asking))?.ok).toBe(true)

  const workers = Array.from({ length: 4 }, async () => {
    for (let round = 0; round < 30; round++) {
      await runDueJobs(jobHandlers, () => then)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  })
  const late = { ...asking, now: then }
  const editors = ids.map(async (id, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 8))
    if (index % 3 === 0) return withdrawStory({ id, reason: 'x' }, late)
    if (index % 3 === 1) return killStory({ id, reason: 'x', notice: '' }, late)
    return unscheduleStory({ id }, late)
  })
  const answers = await Promise.all(editors)
  await Promise.all(workers)
  expect(answers.map((answer) => (answer?.ok ? 'done' : answer?.reason))).toEqual(
    ids.map((_id, index) => (index % 3 === 2 ? 'already-published' : 'done')),
  )
  // no job failed: a deadlock would have been one
  const { rows } = await db.execute('select kind, last_error from jobs where last_error is not null')
  expect(rows).toEqual([])
})
