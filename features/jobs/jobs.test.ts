import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { insertAudit, listAudit } from '@/db/queries/audit'
import {
  deleteJobByKey,
  enqueueJob,
  enqueueJobOnce,
  findNextJobAt,
  listJobs,
  takeDueJobs,
} from '@/db/queries/jobs'
import { onEmbedded } from '@/db/testing'
import { bus } from '@/delivery/bus'
import { staleness } from '@/delivery/staleness'
import type { Actor } from '@/features/accounts/actor'
import { translatorFor } from '@/i18n/translator'
import { wordFor } from '@/i18n/word-for'
import type { JobHandlers } from './job'
import { jobHandlers } from './jobs'
import { dismissJob, retryJob } from './retry-job'
import { runDueJobs, runJob } from './run-job'
import { Worker } from './worker'

onEmbedded()
const start = new Date('2026-11-20T09:00:00Z')
let now = start
const clock = () => now
const pass = (seconds: number) => (now = new Date(now.getTime() + seconds * 1000))
const chief: Actor = {
  ...{ id: 'chief', name: 'C', email: 'c@x', role: 'chief', locale: 'ar' },
  ...{ personId: null, hasSecondFactor: false },
}
const asking = () => ({ actor: chief, now })

beforeAll(async () => {
  vi.stubEnv('LOG_LEVEL', 'silent')
  await database()
})
beforeEach(async () => {
  now = start
  for (const { key } of await jobs()) await deleteJobByKey(await database(), key)
})
afterEach(() => bus.stop())

const jobs = async () => listJobs(await database(), 100)
const leave = async (kind: string, key: string, seconds = 0, payload = {}) =>
  enqueueJob(await database(), { kind, key, payload, runAt: new Date(start.getTime() + seconds * 1000) })

/** Every job leaves a line in the log, so that what was done twice is seen. */
const done = async (action: string) => {
  const rows = await listAudit(await database(), { action }, 1_000)
  return rows.map((row) => row.subjectId)
}
const writing = (action: string): JobHandlers => ({
  [action]: async (tx, { name }) => {
    await insertAudit(tx, { actor: 'clock', action, subject: 'test', subjectId: String(name) })
    return { stale: [`topic:${String(name)}`] }
  },
})

test('what is due is done once, and gone; what is not waits', async () => {
  await leave('plain', 'a', -1, { name: 'a' })
  await leave('plain', 'b', 60, { name: 'b' })
  const page = { epoch: staleness.epoch, tags: ['topic:a'] }
  expect(await runDueJobs(writing('plain'), clock)).toBe(1)
  expect(await runDueJobs(writing('plain'), clock)).toBe(0)
  expect(await done('plain')).toEqual(['a'])
  expect(staleness.isValid(page)).toBe(false)
  expect(await findNextJobAt(await database())).toEqual(new Date(start.getTime() + 60_000))
})

test('the same key is the same job: the latest moment and payload count', async () => {
  await leave('keyed', 'k', -5, { name: 'old' })
  await leave('keyed', 'k', -1, { name: 'new' })
  await enqueueJobOnce(await database(), {
    kind: 'keyed',
    key: 'k',
    payload: { name: 'later' },
    runAt: start,
  })
  await runDueJobs(writing('keyed'), clock)
  expect(await done('keyed')).toEqual(['new'])
})

test('two workers at once do each job once', async () => {
  const names = Array.from({ length: 40 }, (_, index) => `n${index}`)
  for (const name of names) await leave('both', name, -1, { name })
  const work = async () => {
    while ((await runDueJobs(writing('both'), clock)) > 0);
  }
  await Promise.all([work(), work()])
  expect((await done('both')).sort()).toEqual([...names].sort())
  expect(await jobs()).toEqual([])
})

test('a worker that dies over a job leaves it to another, when its time is over', async () => {
  await leave('orphan', 'o', -1, { name: 'o' })
  const [dead] = await takeDueJobs(await database(), now, new Date(now.getTime() + 120_000), 5)
  expect(await runDueJobs(writing('orphan'), clock)).toBe(0)
  pass(121)
  expect(await runDueJobs(writing('orphan'), clock)).toBe(1)
  expect(await done('orphan')).toEqual(['o'])
  // it was not dead, only slow: the job is no longer its own
  if (dead) await runJob(writing('orphan'), dead, clock)
  expect(await done('orphan')).toEqual(['o'])
})

test('a slow worker does not do what was left anew for later', async () => {
  await leave('anew', 'x', -1, { name: 'early' })
  const [taken] = await takeDueJobs(await database(), now, new Date(now.getTime() + 120_000), 5)
  await leave('anew', 'x', 3_600, { name: 'late' })
  if (taken) await runJob(writing('anew'), taken, clock)
  expect(await done('anew')).toEqual([])
  expect((await jobs()).map(({ key, attempts }) => [key, attempts])).toEqual([['x', 0]])
})

test('what fails writes nothing, is tried five times with growing pauses, and then is seen', async () => {
  await leave('broken', 'x', -1, { name: 'x' })
  let tries = 0
  const handlers: JobHandlers = {
    broken: async (tx) => {
      tries++
      await insertAudit(tx, { actor: 'clock', action: 'broken', subject: 'test', subjectId: 'x' })
      throw new Error(`the picture is gone (${tries})`)
    },
  }
  const pauses: number[] = []
  for (let round = 0; round < 8; round++) {
    await runDueJobs(handlers, clock)
    const next = await findNextJobAt(await database())
    if (!next) break
    pauses.push((next.getTime() - now.getTime()) / 1000)
    now = next
  }
  expect([tries, pauses]).toEqual([5, [10, 60, 300, 1_800]])
  expect(await done('broken')).toEqual([])
  const [job] = await jobs()
  expect(job).toMatchObject({ failedAt: now, lastError: 'the picture is gone (5)', attempts: 5 })

  expect(await retryJob({ id: job?.id ?? 0 }, asking())).toEqual({ ok: true, value: { id: job?.id } })
  expect(await retryJob({ id: job?.id ?? 0 }, asking())).toEqual({ ok: false, reason: 'job-not-failed' })
  expect(await dismissJob({ id: job?.id ?? 0 }, asking())).toEqual({ ok: false, reason: 'job-not-failed' })
  await runDueJobs(writing('broken'), clock)
  expect(await done('broken')).toHaveLength(1)
  expect(await retryJob({ id: job?.id ?? 0 }, asking())).toBeUndefined()
})

test('a job that was given up can be forgotten; who did it is written down', async () => {
  await leave('nobody-knows-it', 'y', -1)
  for (let round = 0; round < 5; round++, pass(3_600)) await runDueJobs({}, clock)
  const [job] = await jobs()
  expect(job?.lastError).toContain('nobody-knows-it')
  expect(await dismissJob({ id: job?.id ?? 0 }, asking())).toEqual({ ok: true, value: { id: job?.id } })
  expect(await jobs()).toEqual([])
  const [row] = await listAudit(await database(), { action: 'jobs.dismiss' }, 10)
  expect(row).toMatchObject({ actor: 'chief', subject: 'job', subjectId: 'y' })
  expect(await dismissJob({ id: 999_999 }, asking())).toBeUndefined()
})

test('a worker does what comes due while it runs, wakes when a change is told, and stops', async () => {
  const worker = new Worker(writing('running'), () => new Date()).start()
  const soon = new Date(Date.now() + 100)
  await enqueueJob(await database(), { kind: 'running', key: 'r', payload: { name: 'r' }, runAt: soon })
  bus.events.emit('stale', [])
  await expect.poll(() => done('running'), { timeout: 2_000 }).toEqual(['r'])
  await worker.stop()
  await enqueueJob(await database(), { kind: 'running', key: 's', payload: { name: 's' }, runAt: soon })
  bus.events.emit('stale', [])
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await done('running')).toEqual(['r'])
})

test.each(['ar', 'en'])('every kind of job has a name on the screen of jobs (%s)', async (locale) => {
  const t = await translatorFor(locale)
  const nameless = Object.keys(jobHandlers).filter((kind) => !wordFor(t, `Desk.Jobs.${kind}`))
  expect(nameless).toEqual([])
})
