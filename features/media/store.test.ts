import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBucket } from './bucket/testing'
import { diskStore } from './disk-store'
import { s3Store } from './s3-store'
import type { MediaStore } from './stored-file'

let parent: string
let bucket: Awaited<ReturnType<typeof startBucket>>
const stores: Record<'disk' | 's3', () => MediaStore> = {
  disk: () => diskStore(path.join(parent, 'media')),
  s3: () => s3Store(bucket.place),
}
beforeAll(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'store-'))
  await writeFile(path.join(parent, 'secret.webp'), 'secret')
  bucket = await startBucket()
})
afterAll(async () => {
  await bucket.close()
  await rm(parent, { recursive: true })
})

const hostile = [
  '../secret.webp',
  'a/../../secret.webp',
  '..\\secret.webp',
  '/etc/passwd',
  'a/b/c.webp',
  'a\0.webp',
  '.hidden',
  'a/.hidden',
  '',
  'a/',
  'A/b.webp',
  `${'a'.repeat(5_000)}.webp`,
  '%2e%2e/secret.webp',
  'ملف.webp',
]

describe.each(['disk', 's3'] as const)('on %s', (kind) => {
  const store = () => stores[kind]()
  const keysOf = async (prefix?: string) => {
    const keys: string[] = []
    for await (const { key } of store().list(prefix)) keys.push(key)
    return keys.sort()
  }

  test('what was put is read, sized and removed', async () => {
    const bytes = Buffer.alloc(200_000, 7)
    await store().put('abc/full-160.webp', bytes)
    expect(await store().sizeOf('abc/full-160.webp')).toBe(200_000)
    expect(await store().read('abc/full-160.webp')).toEqual(bytes)
    await store().put('abc/full-160.webp', Buffer.from('other'))
    expect((await store().read('abc/full-160.webp'))?.toString()).toBe('other')
    await store().remove('abc/full-160.webp')
    await store().remove('abc/full-160.webp')
    expect(await store().sizeOf('abc/full-160.webp')).toBeUndefined()
    expect(await store().read('abc/full-160.webp')).toBeUndefined()
  })

  test('no bytes at all are bytes too', async () => {
    await store().put('empty', new Uint8Array())
    expect(await store().sizeOf('empty')).toBe(0)
    expect(await store().read('empty')).toEqual(Buffer.alloc(0))
    await store().remove('empty')
  })

  test('a directory is not a file', async () => {
    await store().put('dir/full-160.webp', Buffer.from('x'))
    expect(await store().sizeOf('dir')).toBeUndefined()
    expect(await store().read('dir')).toBeUndefined()
    expect(await store().read('dir/full-160.webp/more')).toBeUndefined()
    await store().remove('dir/full-160.webp')
  })

  test('all that is there is listed, with its size, and by how its key begins', async () => {
    expect(await keysOf()).toEqual([])
    const keys = ['one', 'list/a-1', 'list/a-2.webp', 'list/b-1', 'other/a-1']
    for (const key of keys) await store().put(key, Buffer.from(key))
    expect(await keysOf()).toEqual([...keys].sort())
    expect(await keysOf('list/')).toEqual(['list/a-1', 'list/a-2.webp', 'list/b-1'])
    expect(await keysOf('list/a-')).toEqual(['list/a-1', 'list/a-2.webp'])
    expect(await keysOf('nothing/')).toEqual([])
    for await (const { key, sizeBytes, writtenAt } of store().list()) {
      expect(sizeBytes).toBe(key.length)
      expect(Math.abs(writtenAt.getTime() - Date.now())).toBeLessThan(60_000)
    }
    for (const key of keys) await store().remove(key)
  })

  test('more files than a bucket lists at once are listed whole', async () => {
    const keys = Array.from({ length: 1_010 }, (_, at) => `many/n-${at}`)
    await store().put('many/n-0', Buffer.from('x'))
    for (let at = 0; at < keys.length; at += 50)
      await Promise.all(keys.slice(at, at + 50).map((key) => store().put(key, Buffer.from('x'))))
    expect(await keysOf('many/')).toEqual([...keys].sort())
  })

  test.each(hostile.map((key) => [key.slice(0, 40), key]))(
    'the key %j reaches nothing',
    async (_shown, key) => {
      expect(await store().read(key)).toBeUndefined()
      expect(await store().sizeOf(key)).toBeUndefined()
      await expect(store().put(key, Buffer.from('x'))).rejects.toThrow('Not a media key')
      await store().remove(key)
      expect(await readFile(path.join(parent, 'secret.webp'), 'utf8')).toBe('secret')
    },
  )
})

test('nothing is left on the disk beside what was put', async () => {
  await stores.disk().put('abc/full-160.webp', Buffer.from('x'))
  expect(await readdir(path.join(parent, 'media', 'abc'))).toEqual(['full-160.webp'])
})

test.each([
  ['a bucket that is not there', { bucket: 'no-such-bucket' }, /NoSuchBucket|bucket/i],
  ['a wrong secret', { secretAccessKey: 'wrong' }, /signature/i],
  ['a key nobody knows', { accessKeyId: 'nobody' }, /key/i],
])('%s is a mistake, not a missing picture', async (_name, wrong, words) => {
  await expect(s3Store({ ...bucket.place, ...wrong }).read('abc/full-160.webp')).rejects.toThrow(words)
})
