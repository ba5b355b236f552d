import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { readEnv } from '@/lib/env'
import { mediaStore } from './store'
import { UploadPieces } from './upload-pieces'

/**
 * Files on their way in: under DATA_DIR/uploads, in a shared bucket where pictures are kept in one. Never where readers
 * fetch from, never under a name of theirs.
 */
const directory = () => path.join(readEnv().DATA_DIR, 'uploads')
const pieces = () => (readEnv().MEDIA_STORE === 's3' ? new UploadPieces(mediaStore()) : undefined)

export const uploadStore = () => pieces() ?? new FileStore({ directory: directory() })

/** As tus makes them. */
export const uploadId = /^[0-9a-f]{32}$/

const filesOf = (id: string) => [path.join(directory(), id), path.join(directory(), `${id}.json`)]

/** All that has come of an upload; nothing where it has no file. */
export async function readUpload(id: string): Promise<Buffer | undefined> {
  if (!uploadId.test(id)) return undefined
  const shared = pieces()
  if (shared) return shared.read(id)
  return readFile(path.join(directory(), id)).catch(() => undefined)
}

export async function removeUpload(id: string): Promise<void> {
  if (!uploadId.test(id)) return
  const shared = pieces()
  if (shared) return shared.remove(id)
  for (const file of filesOf(id)) await rm(file, { force: true })
}

/** Removes what no row tells of any more: files nobody has written to since. */
export async function sweepUploads(before: Date): Promise<void> {
  await pieces()?.sweep(before)
  for (const name of await readdir(directory()).catch(() => [])) {
    const file = path.join(directory(), name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() && found.mtime < before) await rm(file, { force: true })
  }
}
