import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startBucket } from '@/features/media/bucket/testing'
import { moveMedia } from '@/features/media/move-media'
import { storeOf, type StoreKind } from '@/features/media/store'
import { runMediaCommand } from './commands'

let directory: string
let bucket: Awaited<ReturnType<typeof startBucket>>
beforeAll(async () => void (bucket = await startBucket()))
afterAll(() => bucket.close())
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'move-'))
  vi.stubEnv('DATA_DIR', directory)
  for (const [name, value] of Object.entries(bucket.variables)) vi.stubEnv(name, value)
  vi.stubEnv('MEDIA_STORE', 'disk')
})
afterEach(async () => {
  for (const key of await keysOf('s3')) await storeOf('s3').remove(key)
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true })
})

const files = Array.from({ length: 20 }, (_, at) => [`hash/full-${at}.webp`, `bytes ${at}`] as const)
const fill = async (kind: StoreKind) => {
  for (const [key, bytes] of files) await storeOf(kind).put(key, Buffer.from(bytes))
}
async function keysOf(kind: StoreKind) {
  const keys: string[] = []
  for await (const { key } of storeOf(kind).list()) keys.push(key)
  return keys.sort()
}
const all = files.map(([key]) => key).sort()
const run = (...args: string[]) => runMediaCommand(args, () => undefined)

test.each([
  ['s3', 'disk'],
  ['disk', 's3'],
] as const)('everything is carried to %s, and stays on %s until it is told to go', async (to, from) => {
  await fill(from)
  expect(await run('move', '--to', to)).toContain('20 were carried over now')
  expect(await keysOf(to)).toEqual(all)
  for (const [key, bytes] of files) expect((await storeOf(to).read(key))?.toString()).toBe(bytes)
  expect(await keysOf(from)).toEqual(all)
  vi.stubEnv('MEDIA_STORE', to)
  expect(await run('move', '--to', to, '--remove')).toMatch(/: 0 were carried[^]*20 were removed/)
  expect([await keysOf(to), await keysOf(from)]).toEqual([all, []])
})

test('a run that was broken off goes on where it was', async () => {
  await fill('disk')
  const s3 = storeOf('s3')
  let left = 7
  const breaking = {
    ...s3,
    put: (key: string, bytes: Uint8Array) =>
      left-- > 0 ? s3.put(key, bytes) : Promise.reject(new Error('the line is cut')),
  }
  await expect(moveMedia(storeOf('disk'), breaking, { remove: true })).rejects.toThrow('the line is cut')
  vi.stubEnv('MEDIA_STORE', 's3')
  await run('move', '--to', 's3', '--remove')
  expect([await keysOf('s3'), await keysOf('disk')]).toEqual([all, []])
})

test('what was there with other bytes is sent anew; what arrives differently is never removed', async () => {
  await fill('disk')
  const s3 = storeOf('s3')
  await s3.put('hash/full-0.webp', Buffer.from('BYTES 0'))
  expect(await run('move', '--to', 's3')).toContain('20 were carried over now')
  const spoiling = { ...s3, put: (key: string) => s3.put(key, Buffer.from('spoilt')) }
  await s3.remove('hash/full-3.webp')
  await expect(moveMedia(storeOf('disk'), spoiling, { remove: true })).rejects.toThrow(
    'hash/full-3.webp did not',
  )
  expect(await keysOf('disk')).toContain('hash/full-3.webp')
})

test.each([
  [[], /Usage/],
  [['move'], /Usage/],
  [['move', '--to', 'tape'], /Usage/],
  [['move', '--to', 's3', '--now'], /Usage/],
  [['move', '--to', 's3', '--remove'], /still reads from disk/],
])('%j is refused in words', async (args, words) => {
  await expect(run(...args)).rejects.toThrow(words)
})

test('without a bucket nothing is moved', async () => {
  vi.stubEnv('S3_BUCKET', '')
  await expect(run('move', '--to', 's3')).rejects.toThrow('S3_BUCKET is not set')
  vi.stubEnv('S3_BUCKET', 'media')
})
