import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/lib/env'

/** Where the bytes of pictures are kept: a directory now, an S3-compatible bucket behind the same four verbs later. */
export type MediaStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  read(key: string): Promise<Buffer | undefined>
  sizeOf(key: string): Promise<number | undefined>
  remove(key: string): Promise<void>
}

/** The store of this installation, under DATA_DIR/media. */
export const mediaStore = (): MediaStore => diskStore(path.join(readEnv().DATA_DIR, 'media'))

/** Two levels at most, of names that no file system reads as anything but a name. */
const safeKey = /^(?:[a-z0-9][a-z0-9-]{0,79}\/)?[a-z0-9][a-z0-9-]{0,79}(?:\.[a-z0-9]{1,5})?$/

export function diskStore(directory: string): MediaStore {
  const root = path.resolve(directory)
  const fileOf = (key: string) => (safeKey.test(key) ? path.join(root, key) : undefined)
  return {
    put: async (key, bytes) => {
      const file = fileOf(key)
      if (!file) throw new Error(`Not a media key: ${JSON.stringify(key.slice(0, 100))}`)
      await writeWhole(file, bytes)
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

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

async function orAbsent<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined
    throw error
  }
}
