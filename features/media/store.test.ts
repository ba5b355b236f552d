import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskStore, type MediaStore } from './store'

let parent: string
let store: MediaStore
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'store-'))
  store = diskStore(path.join(parent, 'media'))
  await writeFile(path.join(parent, 'secret.webp'), 'secret')
})
afterEach(() => rm(parent, { recursive: true }))

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

test('what was put is read, sized and removed', async () => {
  const bytes = Buffer.alloc(200_000, 7)
  await store.put('abc/full-160.webp', bytes)
  expect(await store.sizeOf('abc/full-160.webp')).toBe(200_000)
  expect(await store.read('abc/full-160.webp')).toEqual(bytes)
  expect(await readdir(path.join(parent, 'media', 'abc'))).toEqual(['full-160.webp'])
  await store.remove('abc/full-160.webp')
  await store.remove('abc/full-160.webp')
  expect(await store.sizeOf('abc/full-160.webp')).toBeUndefined()
  expect(await store.read('abc/full-160.webp')).toBeUndefined()
})

test('a directory is not a file', async () => {
  await store.put('abc/full-160.webp', Buffer.from('x'))
  expect(await store.sizeOf('abc')).toBeUndefined()
  expect(await store.read('abc')).toBeUndefined()
  expect(await store.read('abc/full-160.webp/more')).toBeUndefined()
})

test.each(hostile)('the key %j reaches nothing', async (key) => {
  expect(await store.read(key)).toBeUndefined()
  expect(await store.read(key)).toBeUndefined()
  expect(await store.sizeOf(key)).toBeUndefined()
  await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('Not a media key')
  await store.remove(key)
  expect(await readFile(path.join(parent, 'secret.webp'), 'utf8')).toBe('secret')
})
