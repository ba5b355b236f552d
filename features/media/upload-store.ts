import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { FileStore } from '@tus/file-store'
import { readEnv } from '@/lib/env'

/** Files on their way in, under DATA_DIR/uploads: never where readers fetch from, never under a name of theirs. */
const directory = () => path.join(readEnv().DATA_DIR, 'uploads')

export const uploadStore = () => new FileStore({ directory: directory() })

/** As tus makes them. */
export const uploadId = /^[0-9a-f]{32}$/

const filesOf = (id: string) =>
  uploadId.test(id) ? [path.join(directory(), id), path.join(directory(), `${id}.json`)] : []

/** All that has come of an upload; nothing where it has no file. */
export async function readUpload(id: string): Promise<Buffer | undefined> {
  const [file] = filesOf(id)
  return file ? readFile(file).catch(() => undefined) : undefined
}

export async function removeUpload(id: string): Promise<void> {
  for (const file of filesOf(id)) await rm(file, { force: true })
}

/** Removes what no row tells of any more: files nobody has written to since. */
export async function sweepUploads(before: Date): Promise<void> {
  for (const name of await readdir(directory()).catch(() => [])) {
    const file = path.join(directory(), name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() && found.mtime < before) await rm(file, { force: true })
  }
}
