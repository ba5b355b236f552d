import { beforeEach, expect, test } from 'vitest'
import { factoryNow, makeTopic } from '@/db/factories'
import { findArticle } from '@/db/queries/articles'
import { listAudit } from '@/db/queries/audit'
import { listJobs } from '@/db/queries/jobs'
import { listRelatedIds } from '@/db/queries/related'
import { getArticleAddress } from '../for-readers'
import { runDueJobs } from '@/features/jobs/run-job'
import { jobHandlers } from '@/features/jobs/jobs'
import { appear, relate } from './clock'
import { publishStory } from './publish-story'
import { testDesk } from './testing'
import { withdrawStory } from './withdraw-story'
import { updateStory } from './update-story'

const desk = testDesk()
beforeEach(() => {
  desk.now = factoryNow
})
const at = (hours: number) => new Date(factoryNow.getTime() + hours * 3_600_000)
const tick = async () => {
  while ((await runDueJobs(jobHandlers, () => desk.now)) > 0);
}
const rowOf = async (id: number) => findArticle(desk.db, id, desk.now)
const waiting = async (id: number) =>
  (await listJobs(desk.db, 1_000)).filter(({ articleId }) => articleId === id).map(({ kind }) => kind)

test('the clock writes down what came true: out, and over; once each, in its own name', async () => {
  const id = await desk.story()
  await publishStory({ id, version: 1, at: at(1), unpublishAt: at(2) }, desk.asking())
  await tick()
  expect((await rowOf(id))?.status).toBe('scheduled')
  desk.now = at(1)
  await Promise.all([tick(), tick()])
  expect(await rowOf(id)).toMatchObject({ status: 'published', firstPublishedAt: at(1), publishedAt: at(1) })
  desk.now = at(2)
  await tick()
  expect((await rowOf(id))?.status).toBe('withdrawn')
  expect((await getArticleAddress(id, desk.now))?.standing).toBe('withdrawn')
  const log = await listAudit(desk.db, { subjectId: String(id), actor: 'clock' }, 10)
  expect(log.map(({ action }) => action)).toEqual(['articles.leave', 'articles.appear'])
  expect(await waiting(id)).toEqual([])
})

test('a clock that comes late writes down both', async () => {
  const id = await desk.story()
  await publishStory({ id, version: 1, at: at(1), unpublishAt: at(2) }, desk.asking())
  desk.now = at(30)
  expect((await getArticleAddress(id, desk.now))?.standing).toBe('withdrawn')
  await tick()
  expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', firstPublishedAt: at(1) })
})

test('a story that was taken back, moved or taken down is left alone', async () => {
  const id = await desk.story()
  await publishStory({ id, version: 1, at: at(1) }, desk.asking())
  await publishStory({ id, version: 2, at: at(3) }, desk.asking())
  // a job that another instance took before the story was moved
  desk.now = at(1)
  expect(await desk.db.transaction((tx) => appear(tx, { articleId: id }, desk.now))).toEqual({ stale: [] })
  expect((await rowOf(id))?.status).toBe('scheduled')
  desk.now = at(3)
  await withdrawStory({ id, reason: 'Checking' }, desk.asking())
  await tick()
  expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', firstPublishedAt: at(3) })
  expect(await desk.db.transaction((tx) => appear(tx, { articleId: 999_999 }, desk.now))).toEqual({
    stale: [],
  })
})

test('a published story gets its rail, its neighbours get it, and only rails that changed are made anew', async () => {
  const topic = await makeTopic(desk.db, { name: 'Bridges' })
  const neighbour = await desk.story({ status: 'published', topics: [topic], headline: 'Neighbour' })
  const id = await desk.story({ topics: [topic] })
  await publishStory({ id, version: 1 }, desk.asking())
  await tick()
  const rails = new Map(await listRelatedIds(desk.db, [id, neighbour]))
  expect(rails.get(id)?.[0]).toBe(neighbour)
  expect(rails.get(neighbour)?.[0]).toBe(id)
  const again = await desk.db.transaction((tx) => relate(tx, { articleId: id }, desk.now))
  expect(again).toEqual({ stale: [] })
})

test('an update leaves what the clock has to do as it was', async () => {
  const id = await desk.story()
  await publishStory({ id, version: 1, unpublishAt: at(5) }, desk.asking())
  await desk.write(id, { headline: 'After' })
  await updateStory({ id, version: 2, kind: 'update' }, desk.asking())
  expect((await waiting(id)).sort()).toEqual(['articles.leave', 'articles.relate', 'articles.share'])
})
