import { randomUUID } from 'node:crypto'
import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { checkKey, isKey, type MediaStore, type StoredFile } from './stored-file'

/** Files in a directory of this machine. */
export function diskStore(directory: string): MediaStore {
  const root = path.resolve(directory)
  const fileOf = (key: string) => (isKey(key) ? path.join(root, key) : undefined)
  return {
    put: async (key, bytes) => {
      checkKey(key)
      await writeWhole(path.join(root, key), bytes)
    },
    // whole, not as a stream: renditions are small, and a reader who leaves must not keep a file open
    read: async (key) => {
      const file = fileOf(key)
      return file ? orAbsent(readFile(file)) : undefined
    },
    sizeOf: async (key) => {
      const file = fileOf(key)
      const found = file ? await orAbsent(stat(file)) : undefined
      return found?.isFile() ? found.size : undefined
    },
    remove: async (key) => {
      const file = fileOf(key)
      if (file) await rm(file, { force: true })
    },
    list: (prefix = '') => listUnder(root, '', prefix),
  }
}

/** Written beside and renamed, so that nobody ever reads half a picture. */
async function writeWhole(file: string, bytes: Uint8Array) {
  const half = path.join(path.dirname(file), `.${randomUUID()}.part`)
  await mkdir(path.dirname(file), { recursive: true })
  try {
    await writeFile(half, bytes)
    await rename(half, file)
  } catch (error) {
    await rm(half, { force: true })
    throw error
  }
}

async function* listUnder(root: string, folder: string, prefix: string): AsyncGenerator<StoredFile> {
  const entries = await orAbsent(opendir(path.join(root, folder)))
  if (!entries) return
  for await (const entry of entries) {
    const key = folder + entry.name
    if (entry.isDirectory()) {
      const below = `${key}/`
      if (folder === '' && (below.startsWith(prefix) || prefix.startsWith(below)))
        yield* listUnder(root, below, prefix)
      continue
    }
    // half-written files and what others left here are no media
    if (!entry.isFile() || !key.startsWith(prefix) || !isKey(key)) continue
    const found = await orAbsent(stat(path.join(root, key)))
    if (found) yield { key, sizeBytes: found.size, writtenAt: found.mtime }
  }
}

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

async function orAbsent<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined
    throw error
  }
}
