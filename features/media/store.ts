import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { readEnv } from '@/lib/env'

/** Where the bytes of pictures are kept: a directory now, an S3-compatible bucket behind the same five verbs later. */
export type MediaStore = {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<StoredMedia | undefined>
  read(key: string): Promise<Buffer | undefined>
  sizeOf(key: string): Promise<number | undefined>
  remove(key: string): Promise<void>
}
export type StoredMedia = { sizeBytes: number; body: ReadableStream<Uint8Array> }

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
    get: async (key) => {
      const file = fileOf(key)
      return file ? openFile(file) : undefined
    },
    read: async (key) => {
      const file = fileOf(key)
      const handle = file ? await orAbsent(open(file)) : undefined
      if (!handle) return undefined
      return handle.readFile().finally(() => handle.close())
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

async function openFile(file: string): Promise<StoredMedia | undefined> {
  const handle = await orAbsent(open(file))
  if (!handle) return undefined
  const found = await handle.stat()
  if (!found.isFile()) {
    await handle.close()
    return undefined
  }
  return { sizeBytes: found.size, body: streamOf(handle) }
}

const chunkBytes = 64 * 1024

const streamOf = (handle: FileHandle) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(chunkBytes), 0, chunkBytes)
      if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
      await handle.close()
      controller.close()
    },
    cancel: () => handle.close(),
  })

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

async function orAbsent<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && 'code' in error && absent.has(String(error.code))) return undefined
    throw error
  }
}
