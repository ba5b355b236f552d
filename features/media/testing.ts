import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { insertUpload } from '@/db/queries/uploads'
import type { Db } from '@/db/client'
import { readEnv } from '@/lib/env'

let number = 0

/** Puts a file where the door for uploads would; answers what the upload is called. */
export async function sent(
  db: Db,
  bytes: Uint8Array,
  { userId, fileName = 'picture.jpg', now }: { userId: string; fileName?: string; now: Date },
): Promise<string> {
  const id = (++number).toString(16).padStart(32, '0')
  const folder = path.join(readEnv().DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, id), bytes)
  await insertUpload(db, { id, userId, fileName, sizeBytes: bytes.length, createdAt: now })
  return id
}
