import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { startHangingBucket } from '@/features/media/bucket/hanging'
import { startBucket, variablesOf } from '@/features/media/bucket/testing'
import { mediaStore } from '@/features/media/store'
import { GET, HEAD } from './route'

const ask = (address: string, init?: RequestInit) => new Request(`http://news.test/media/${address}`, init)

describe.each([
  ['disk', '0123456789abcdef'],
  ['s3', 'fedcba9876543210'],
])('on %s', (kind, hash) => {
  const key = `${hash}/16x9-640.webp`
  const logo = `${hash}/cutout-320.webp`
  let directory: string
  let bucket: Awaited<ReturnType<typeof startBucket>> | undefined
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'route-'))
    vi.stubEnv('DATA_DIR', directory)
    bucket = kind === 's3' ? await startBucket() : undefined
    for (const [name, value] of Object.entries(bucket?.variables ?? {})) vi.stubEnv(name, value)
    for (const rendition of [key, logo]) await mediaStore().put(rendition, Buffer.from('picture'))
    await mediaStore().put(`originals/${hash}`, Buffer.from('original'))
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await bucket?.close()
    await rm(directory, { recursive: true })
  })

  test('a logo on no ground is a rendition too', async () => {
    expect((await GET(ask(logo))).headers.get('content-type')).toBe('image/webp')
  })

  test('a rendition is served for ever', async () => {
    const answer = await GET(ask(key))
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/webp',
      'content-length': '7',
      'x-content-type-options': 'nosniff',
    })
    expect(await answer.text()).toBe('picture')
  })

  test('HEAD says the same without the bytes', async () => {
    const answer = await HEAD(ask(key, { method: 'HEAD' }))
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([200, '7', ''])
  })

  test('a browser that has it is told so', async () => {
    const etag = (await GET(ask(key))).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      expect((await GET(ask(key, { headers: { 'if-none-match': known } }))).status).toBe(304)
    }
    expect((await GET(ask(key, { headers: { 'if-none-match': '"other"' } }))).status).toBe(200)
  })

  test('many who ask for it at once, and again within a minute, ask the store once', async () => {
    const passing = `${hash}/1x1-96.webp`
    await mediaStore().put(passing, Buffer.from('picture'))
    const asked = await Promise.all(Array.from({ length: 20 }, () => GET(ask(passing))))
    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200]))
    await mediaStore().remove(passing)
    expect(await (await GET(ask(passing))).text()).toBe('picture')
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000)
    await vi.waitFor(async () => expect((await GET(ask(passing))).status).toBe(404))
    vi.restoreAllMocks()
  })

  test.each([
    '',
    `${hash}/16x9-320.webp`,
    `originals/${hash}`,
    '../../etc/passwd',
    '%2e%2e/%2e%2e/etc/passwd',
    `${hash}%2f16x9-640.webp`,
    `${key}%00`,
    `${key}/`,
    `${hash.toUpperCase()}/16x9-640.webp`,
    `${hash}/16x9-640.svg`,
    `${'a'.repeat(20_000)}.webp`,
    '%d9%85/%ff.webp',
  ])('404 for %j', async (address) => {
    const answer = await GET(ask(address))
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })
})

/** From now on the pictures are in a bucket that takes every question and answers none. */
async function moveIntoHangingBucket() {
  const bucket = await startHangingBucket('in the middle')
  for (const [name, value] of Object.entries(variablesOf(bucket.place))) vi.stubEnv(name, value)
  vi.stubEnv('LOG_LEVEL', 'silent')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  return bucket
}

test('a reader is told to come back where nobody answers for the bucket', async () => {
  const bucket = await startHangingBucket('before it answers')
  bucket.close()
  for (const [name, value] of Object.entries(variablesOf(bucket.place))) vi.stubEnv(name, value)
  vi.stubEnv('LOG_LEVEL', 'silent')
  expect((await GET(ask('00112233445566dd/16x9-640.webp'))).status).toBe(503)
  vi.unstubAllEnvs()
})

describe('where the bucket hangs in the middle of a picture', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
  })

  test('a reader is told to come back', async () => {
    const bucket = await moveIntoHangingBucket()
    const asked = GET(ask('00112233445566ff/16x9-640.webp'))
    await vi.advanceTimersByTimeAsync(10_000)
    const { status, headers } = await asked
    expect([status, headers.get('cache-control'), headers.get('retry-after')]).toEqual([
      503,
      'no-store',
      '30',
    ])
    bucket.close()
  })

  test('a picture that is held is shown after two seconds', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'route-'))
    vi.stubEnv('DATA_DIR', directory)
    const key = '00112233445566ee/16x9-640.webp'
    await mediaStore().put(key, Buffer.from('picture'))
    await GET(ask(key))
    const bucket = await moveIntoHangingBucket()
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000)
    const asked = GET(ask(key))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await (await asked).text()).toBe('picture')
    expect(await (await GET(ask(key))).text(), 'within the next minute').toBe('picture')
    bucket.close()
    await rm(directory, { recursive: true })
  })
})
