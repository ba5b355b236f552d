import { expect, test } from 'vitest'
import { listJobs } from '@/db/queries/jobs'
import { insertRevisions } from '@/db/queries/store-articles'
import { presence, revisions } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { startWorkers } from './jobs'

const desk = testDesk()
const ago = (days: number) => new Date(Date.now() - days * 86_400_000)

test('an instance that starts tidies, once for all of them, and leaves the next time', async () => {
  const id = await desk.story({ version: 6 })
  const saved = { articleId: id, reason: 'save', actor: 'reporter', snapshot: {} } as const
  await insertRevisions(desk.db, [
    { ...saved, version: 2, createdAt: ago(30), isKept: true },
    { ...saved, version: 3, createdAt: ago(30), isKept: false },
    { ...saved, version: 4, createdAt: ago(6), isKept: false },
    { ...saved, version: 6, createdAt: ago(30), isKept: false },
  ])
  const here = { articleId: id, userId: 'reporter' }
  await desk.db.insert(presence).values([
    { ...here, windowId: 'now', seenAt: new Date() },
    { ...here, windowId: 'long gone', seenAt: ago(1) },
  ])
  const workers = await Promise.all([startWorkers(desk.db), startWorkers(desk.db)])
  await expect
    .poll(async () =>
      (await listJobs(desk.db, 10))
        .filter(({ runAt }) => runAt > new Date())
        .map(({ kind }) => kind)
        .sort(),
    )
    .toEqual([
      'counts.fold',
      'media.avif',
      'presence.tidy',
      'redirects.tidy',
      'revisions.tidy',
      'search.count',
      'share.fill',
      'uploads.tidy',
    ])
  await Promise.all(workers.map((worker) => worker.stop()))
  // the story's latest is never passing: what is based on it must be merged
  expect((await desk.db.select().from(revisions)).map(({ version }) => version).sort()).toEqual([2, 4, 6])
  expect((await desk.db.select().from(presence)).map(({ windowId }) => windowId)).toEqual(['now'])
})
