import { expect, test } from 'vitest'
import { insertAudit } from '@/db/queries/audit'
import { enqueueJob, markJobFailed, takeDueJobs } from '@/db/queries/jobs'
import { jobs } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { clockState } from './for-editors'

const desk = testDesk()
const inSeconds = (seconds: number) => new Date(desk.now.getTime() + seconds * 1_000)

test('says when nobody takes the jobs, and when one was last done', async () => {
  expect(await clockState(desk.now)).toEqual({ late: 0, lastDoneAt: undefined })
  await enqueueJob(desk.db, { kind: 'articles.appear', key: 'due', runAt: desk.now })
  expect((await clockState(inSeconds(30))).late).toBe(0)
  expect((await clockState(inSeconds(61))).late).toBe(1)
  const [taken] = await takeDueJobs(desk.db, desk.now, inSeconds(300), 1)
  expect((await clockState(inSeconds(200))).late).toBe(0)
  // whoever held it has died
  expect((await clockState(inSeconds(301))).late).toBe(1)
  if (taken) await markJobFailed(desk.db, taken, { error: 'x', retryAt: undefined, now: desk.now })
  expect((await clockState(inSeconds(301))).late).toBe(0)

  const tidy = {
    kind: 'presence.tidy',
    key: 'presence.tidy',
    createdAt: inSeconds(-90),
    runAt: inSeconds(3_510),
  }
  await desk.db.insert(jobs).values(tidy)
  expect((await clockState(desk.now)).lastDoneAt).toEqual(inSeconds(-90))
  const came = { actor: 'clock', action: 'articles.appear', subject: 'article', createdAt: inSeconds(-5) }
  await insertAudit(desk.db, came)
  expect((await clockState(desk.now)).lastDoneAt).toEqual(inSeconds(-5))
})
