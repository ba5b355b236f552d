import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { insertAlert, markAlert } from '@/db/queries/alerts'
import { listJobs, takeDueJobs } from '@/db/queries/jobs'
import { commitChange } from '@/delivery/commit-change'
import { relayJob, RELAY_JOB } from '@/delivery/grip/relay-soon'
import { key, startProxy } from '@/delivery/grip/testing'
import { tags } from '@/delivery/tags'
import { testDesk } from '@/features/articles/decide/testing'
import { jobHandlers, startWorkers } from './jobs'
import { runDueJobs } from './run-job'

const desk = testDesk()
let one: Awaited<ReturnType<typeof startProxy>>
let two: Awaited<ReturnType<typeof startProxy>>
beforeAll(async () => {
  one = await startProxy()
  two = await startProxy()
})
beforeEach(async () => {
  vi.stubEnv('GRIP_URL', '')
  vi.stubEnv('LOG_LEVEL', 'silent')
  await commitChange(async (tx) => {
    for (const id of running.splice(0))
      await markAlert(tx, id, { expiresAt: new Date(desk.now.getTime() + 1) })
    return { value: null, stale: [tags.alerts('ar')] }
  })
  desk.pass(300)
  vi.stubEnv('GRIP_URL', `${one.url} ${two.url}`)
  await change(async () => undefined)
  await tick(0)
  for (const proxy of [one, two]) Object.assign(proxy, { mood: 'well', heard: [], seen: new Set() })
})
afterAll(() => {
  one.close()
  two.close()
})

const running: number[] = []
const change = (work: (tx: Parameters<Parameters<typeof commitChange>[0]>[0]) => Promise<void>) =>
  commitChange(async (tx) => ({ value: await work(tx), stale: [tags.alerts('ar')] }))
const raise = (text: string, seconds = 3_600) =>
  change(async (tx) => {
    const times = { startsAt: desk.now, expiresAt: new Date(desk.now.getTime() + seconds * 1_000) }
    running.push(await insertAlert(tx, { locale: 'ar', level: 'urgent', articleId: null, text, ...times }))
  })
const amend = (text: string) => change((tx) => markAlert(tx, running[0] ?? 0, { text }))
const tick = async (seconds: number) => {
  desk.pass(seconds)
  for (let rounds = 0; rounds < 50 && (await runDueJobs(jobHandlers, () => desk.now)) > 0; rounds++);
}
const textsOf = (proxy: typeof one) =>
  proxy.heard.map(({ content }) =>
    (JSON.parse(content.slice('data: '.length)).alerts as { text: string }[]).map(({ text }) => text).join(),
  )
const relaying = async () => (await listJobs(desk.db, 100)).filter(({ kind }) => kind === RELAY_JOB)

test('each proxy is told each state once, and after which other one', async () => {
  await raise('الأول')
  await tick(1)
  await raise('الثاني')
  await tick(1)
  await tick(61)
  for (const proxy of [one, two]) {
    expect(textsOf(proxy)).toEqual(['الأول', 'الثاني,الأول'])
    expect(proxy.heard[1]?.['prev-id']).toBe(proxy.heard[0]?.id)
    expect(proxy.heard.map(({ channel }) => channel)).toEqual(['alerts:ar', 'alerts:ar'])
  }
})

test('what changes nothing that readers see is not told', async () => {
  await change(async () => undefined)
  await commitChange(async () => ({ value: null, stale: [tags.front('ar'), tags.site] }))
  await tick(1)
  expect([one.heard, two.heard]).toEqual([[], []])
})

test('an alert that ends by itself is told when it does', async () => {
  await raise('قصير', 30)
  await tick(1)
  await tick(28)
  expect(textsOf(one)).toEqual(['قصير'])
  await tick(2)
  expect(textsOf(one)).toEqual(['قصير', ''])
})

test('a state that comes back soon has no number, which a proxy would drop, until it may have one again', async () => {
  await raise('خطأ')
  await tick(1)
  for (const text of ['صواب', 'خطأ']) {
    await amend(text)
    await tick(1)
  }
  await tick(60)
  expect(textsOf(one)).toEqual(['خطأ', 'صواب', 'خطأ'])
  one.seen.clear()
  await tick(60)
  await tick(60)
  await amend('غيره')
  await tick(1)
  expect(textsOf(one)).toEqual(['خطأ', 'صواب', 'خطأ', 'خطأ', 'غيره'])
  const [first, second, third, again, last] = one.heard
  expect([third?.id, third?.['prev-id']]).toEqual([undefined, second?.id])
  expect([again?.id, again?.['prev-id']]).toEqual([first?.id, first?.id])
  expect(last?.['prev-id']).toBe(first?.id)
})

test('a proxy that is away keeps no other waiting, and is told the last state when it is back', async () => {
  one.mood = 'breaks'
  await raise('الأول')
  await tick(1)
  await raise('الثاني')
  await tick(1)
  expect([textsOf(one), textsOf(two)]).toEqual([[], ['الأول', 'الثاني,الأول']])
  const failed = (await relaying()).filter(({ lastError }) => lastError !== null)
  expect(failed.map(({ lastError }) => lastError)).toEqual([
    expect.stringMatching(/^proxy .* answered 500 no memory$/),
  ])
  expect(JSON.stringify(failed)).not.toContain(key)
  one.mood = 'well'
  await tick(61)
  expect(textsOf(one)).toEqual(['الثاني,الأول'])
})

test('what an instance took and died over is told by another one, seconds later', async () => {
  await raise('خبر')
  const [proxy] = [{ url: one.origin, iss: undefined, key: Buffer.from(key) }]
  const lane = { key: relayJob(proxy).key, holdMs: 10_000 }
  const heldUntil = new Date(desk.now.getTime() + lane.holdMs)
  expect(await takeDueJobs(desk.db, desk.now, heldUntil, 1, lane)).toHaveLength(1)
  await tick(9)
  expect(textsOf(one)).toEqual([])
  await tick(2)
  expect(textsOf(one)).toEqual(['خبر'])
})

test('workers tell it at once, while another proxy hangs and a desk does not wait', async () => {
  one.mood = 'hangs'
  const workers = await startWorkers(desk.db)
  try {
    const begun = performance.now()
    await commitChange(async (tx) => {
      const times = { startsAt: new Date(Date.now() - 1_000), expiresAt: new Date(Date.now() + 60_000) }
      await insertAlert(tx, { locale: 'ar', level: 'urgent', articleId: null, text: 'عاجل', ...times })
      return { value: null, stale: [tags.alerts('ar')] }
    })
    expect(performance.now() - begun).toBeLessThan(1_000)
    await vi.waitFor(() => expect(textsOf(two).join()).toContain('عاجل'), 2_000)
  } finally {
    one.close()
    await workers.stop()
  }
})
