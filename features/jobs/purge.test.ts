import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listJobs } from '@/db/queries/jobs'
import { deleteInvalidationsBefore } from '@/db/queries/invalidations'
import { commitChange } from '@/delivery/commit-change'
import { cacheable } from '@/delivery/headers'
import { secrets, startCaches, type CacheKind } from '@/delivery/purge/caches/testing'
import { cloudflare } from '@/delivery/purge/cloudflare'
import { fastly } from '@/delivery/purge/fastly'
import { PURGE_JOB } from '@/delivery/purge/purge-soon'
import type { PurgeTarget } from '@/delivery/purge/target'
import { varnish } from '@/delivery/purge/varnish'
import { webhook } from '@/delivery/purge/webhook'
import { killStory } from '@/features/articles/decide/kill-story'
import { publishStory } from '@/features/articles/decide/publish-story'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { testDesk } from '@/features/articles/decide/testing'
import { jobHandlers, startWorkers } from './jobs'
import { runDueJobs } from './run-job'
import { LOOK_EVERY_MS } from './worker'

const SHORT_MS = 200
const desk = testDesk()
let caches: Awaited<ReturnType<typeof startCaches>>
beforeAll(async () => {
  caches = await startCaches()
  vi.stubEnv('LOG_LEVEL', 'silent')
})
afterAll(() => caches.close())
beforeEach(() => {
  caches.heard.length = 0
  for (const kind of kinds) caches.moods[kind] = 'well'
})

const kinds: readonly CacheKind[] = ['varnish', 'fastly', 'cloudflare', 'webhook']
const targets: Record<CacheKind, (patienceMs?: number) => PurgeTarget> = {
  varnish: (patienceMs) => varnish(caches.origin, patienceMs),
  fastly: (patienceMs) =>
    fastly({ api: `${caches.origin}/fastly`, serviceId: secrets.service, token: secrets.token }, patienceMs),
  cloudflare: (patienceMs) =>
    cloudflare(
      { api: `${caches.origin}/cloudflare`, zoneId: secrets.zone, token: secrets.token },
      patienceMs,
    ),
  webhook: (patienceMs) => webhook({ url: `${caches.origin}/hook`, secret: secrets.token }, patienceMs),
}

describe.each(kinds)('%s', (kind) => {
  test('takes the tags as its protocol has them', async () => {
    await targets[kind]().purge(['article:7', 'front:ar'], 'stale')
    const how = kind === 'varnish' ? { how: 'stale' } : {}
    expect(caches.heard).toEqual([{ kind, tags: ['article:7', 'front:ar'], ...how }])
  })

  test.each([
    ['limits', /answered 429 slow down/],
    ['breaks', /answered 500 no disk/],
    ['hangs', /does not answer: .*timeout/],
    ['stalls', /does not answer: .*timeout/],
    ['floods', /says more than/],
    ['redirects', /answered 307/],
  ] as const)('that %s is an error in words', async (mood, words) => {
    caches.moods[kind] = mood
    const target = targets[kind](mood === 'hangs' || mood === 'stalls' ? SHORT_MS : undefined)
    await expect(target.purge(['site'], 'gone')).rejects.toThrow(words)
    expect([caches.heard, caches.leaked]).toEqual([[], []])
  })
})

test('Cloudflare may say 200 and no', async () => {
  caches.moods.cloudflare = 'refuses'
  await expect(targets.cloudflare().purge(['site'], 'gone')).rejects.toThrow('no such zone')
})

describe('from the publish path', () => {
  const tick = async (seconds: number) => {
    desk.pass(seconds)
    for (let rounds = 0; rounds < 50 && (await runDueJobs(jobHandlers, () => desk.now)) > 0; rounds++);
  }
  const stale = (tags: string[]) => commitChange(async () => ({ value: undefined, stale: tags }))
  const purging = async () => (await listJobs(desk.db, 100)).filter(({ kind }) => kind === PURGE_JOB)
  const everything = () => Object.fromEntries(kinds.map((kind) => [kind, [...new Set(caches.tagsOf(kind))]]))
  const each = (tags: string[]) => Object.fromEntries(kinds.map((kind) => [kind, tags]))

  test('nobody is told where nobody asked to be', async () => {
    await stale(['article:1'])
    await tick(1)
    expect([caches.heard, await purging()]).toEqual([[], []])
    expect(cacheable(['site', 'article:1'])).not.toHaveProperty('surrogate-key')
  })

  test('a cache that has never been told forgets everything, then what changes, twice and no more', async () => {
    vi.stubEnv('VARNISH_URLS', caches.origin)
    vi.stubEnv('FASTLY_SERVICE_ID', secrets.service)
    vi.stubEnv('FASTLY_TOKEN', secrets.token)
    vi.stubEnv('FASTLY_API', `${caches.origin}/fastly`)
    vi.stubEnv('CLOUDFLARE_ZONE_ID', secrets.zone)
    vi.stubEnv('CLOUDFLARE_TOKEN', secrets.token)
    vi.stubEnv('CLOUDFLARE_API', `${caches.origin}/cloudflare`)
    vi.stubEnv('PURGE_WEBHOOK_URL', `${caches.origin}/hook`)
    vi.stubEnv('PURGE_WEBHOOK_SECRET', secrets.token)
    expect(cacheable(['site', 'article:1'])['surrogate-key']).toBe('site article:1')
    await stale(['article:1'])
    await tick(1)
    expect(everything()).toEqual(each(['site']))
    await tick(2)
    caches.heard.length = 0
    await stale(['article:2', 'front:ar'])
    await stale(['article:2', 'article:3'])
    await tick(0)
    expect(everything()).toEqual(each(['article:2', 'front:ar', 'article:3']))
    await tick(2)
    expect(caches.tagsOf('varnish').filter((tag) => tag === 'article:3')).toHaveLength(2)
    await tick(2)
    await tick(61)
    expect(caches.tagsOf('varnish').filter((tag) => tag === 'article:3')).toHaveLength(2)
  })

  test('a story that is published is purged with all that lists it', async () => {
    const id = await desk.story()
    await publishStory({ id, version: 1 }, desk.asking())
    await tick(0)
    expect(caches.tagsOf('varnish')).toEqual(
      expect.arrayContaining([`article:${id}`, 'front:ar', 'river:ar']),
    )
  })

  test('what was taken down is kept nowhere, not even for when nobody answers; what else is stale may be', async () => {
    await tick(61)
    const id = await desk.story({ status: 'published' })
    await tick(61)
    caches.heard.length = 0
    await stale(['article:9'])
    await withdrawStory({ id, reason: 'Wrong' }, desk.asking())
    await tick(0)
    const told = (how: string) => caches.heard.filter((one) => one.how === how).flatMap((one) => one.tags)
    expect(told('gone')).toEqual([`article:${id}`])
    expect(told('stale')).toEqual(expect.arrayContaining(['article:9', 'front:ar', 'river:ar']))
    await tick(61)
    caches.heard.length = 0
    await killStory(
      { id: await desk.story({ status: 'published' }), reason: 'Wrong', notice: '' },
      desk.asking(),
    )
    await tick(0)
    expect(told('gone')).toEqual(expect.arrayContaining(['front:ar', 'river:ar']))
    expect(told('stale')).toEqual([])
    expect(caches.heard.flatMap((one) => one.tags).filter((tag) => /gone|taken/.test(tag))).toEqual([])
  })

  test('one that is away keeps nobody else from forgetting, and is told all of it when it is back', async () => {
    await tick(61)
    caches.heard.length = 0
    caches.moods.fastly = 'breaks'
    await stale(['article:20'])
    await tick(0)
    await stale(['article:21'])
    await tick(0)
    expect(everything()).toEqual({ ...each(['article:20', 'article:21']), fastly: [] })
    expect((await purging()).find(({ key }) => key.endsWith('fastly'))?.lastError).toBe(
      'fastly answered 500 no disk',
    )
    caches.moods.fastly = 'well'
    await tick(61)
    expect(new Set(caches.tagsOf('fastly'))).toEqual(new Set(['article:20', 'article:21']))
  })

  test('very many tags are everything; what fits goes out in pieces', async () => {
    await tick(61)
    caches.heard.length = 0
    await stale(Array.from({ length: 70 }, (_, at) => `article:${1_000 + at}`))
    await tick(0)
    expect(caches.heard.filter(({ kind }) => kind === 'cloudflare')).toHaveLength(3)
    await stale(Array.from({ length: 1_001 }, (_, at) => `article:${2_000 + at}`))
    await tick(0)
    expect(caches.tagsOf('webhook').at(-1)).toBe('site')
  })

  test('where it is not known any more what changed, everything is forgotten', async () => {
    await tick(61)
    caches.moods.varnish = 'breaks'
    await stale(['article:30'])
    await tick(0)
    await stale(['article:31'])
    await deleteInvalidationsBefore(desk.db, new Date(Date.now() + 60_000))
    caches.heard.length = 0
    caches.moods.varnish = 'well'
    await tick(61)
    expect(caches.tagsOf('varnish')).toContain('site')
  })

  test('a worker tells a cache at once, whatever else the clock is at', async () => {
    vi.stubEnv('CLOUDFLARE_ZONE_ID', '')
    vi.stubEnv('CLOUDFLARE_TOKEN', '')
    const workers = await startWorkers(desk.db)
    try {
      // told, and told again: whoever is not woken now only looks, every five seconds
      await vi.waitFor(async () => {
        const own = (await purging()).find(({ key }) => key.includes(':varnish'))
        expect(Number(own?.runAt) - Date.now()).toBeGreaterThan(2 * LOOK_EVERY_MS)
      }, 2 * LOOK_EVERY_MS)
      caches.heard.length = 0
      caches.moods.fastly = 'hangs'
      const begun = performance.now()
      await stale(['article:40'])
      await vi.waitFor(() => expect(caches.tagsOf('varnish')).toContain('article:40'), 2 * LOOK_EVERY_MS)
      expect(performance.now() - begun).toBeLessThan(LOOK_EVERY_MS / 2)
    } finally {
      caches.close()
      await workers.stop()
    }
  })
})
