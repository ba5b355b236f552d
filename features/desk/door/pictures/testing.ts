import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { factoryNow } from '@/db/factories'
import { insertMedia } from '@/db/queries/media'
import { insertUpload, markUploadTaken } from '@/db/queries/uploads'
import { ingestPicture } from '@/features/media/ingest-picture'
import { readEnv } from '@/lib/env'
import type { Ground } from '../ground/testing'

/** A picture's row, without files. */
export async function picture({ desk }: Ground): Promise<number> {
  const file = { originalKey: randomUUID(), mimeType: 'image/webp', widthPx: 10, heightPx: 10, sizeBytes: 99 }
  return (await insertMedia(desk.db, { contentHash: randomUUID(), colour: '#c04020', ...file })) ?? 0
}

/** One with its files, unlike every other. */
export async function realPicture({ desk }: Ground): Promise<number> {
  const taken = await ingestPicture(desk.db, { bytes: await newFile(), texts: {} })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}

const newUpload = async ({ desk, who }: Ground, sizeBytes: number) => {
  const id = randomUUID().replaceAll('-', '')
  await insertUpload(desk.db, { id, userId: who, fileName: 'bridge.png', sizeBytes, createdAt: factoryNow })
  return id
}

/** A file that has come in whole and was not read yet. */
export async function waitingUpload(at: Ground): Promise<string> {
  const bytes = await newFile()
  const id = await newUpload(at, bytes.length)
  const folder = join(readEnv().DATA_DIR, 'uploads')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, id), bytes)
  return id
}

/** One that is a picture already. */
export async function takenUpload(at: Ground): Promise<string> {
  const id = await newUpload(at, 99)
  const mediaId = await picture(at)
  await markUploadTaken(at.desk.db, id, { takenAt: factoryNow, mediaId, refusal: null })
  return id
}

/** Sixteen bytes of its own are its pixels. */
const newFile = () =>
  sharp(Buffer.from(randomUUID().replaceAll('-', ''), 'hex'), { raw: { width: 4, height: 4, channels: 1 } })
    .resize(24, 24, { kernel: 'nearest' })
    .png()
    .toBuffer()
