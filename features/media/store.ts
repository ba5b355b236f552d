import path from 'node:path'
import { readEnv } from '@/lib/env'
import { diskStore } from './disk-store'
import type { MediaStore } from './stored-file'

export type StoreKind = 'disk' | 's3'

/** Where this installation keeps the bytes of pictures: a directory, or a bucket that speaks S3 (docs/adr/0015). */
export const mediaStore = (): MediaStore => storeOf(readEnv().MEDIA_STORE)

/** One of the two stores, whichever the installation uses. Throws where no bucket is named. */
export function storeOf(kind: StoreKind): MediaStore {
  const env = readEnv()
  if (kind === 'disk') return diskStore(path.join(env.DATA_DIR, 'media'))
  if (!env.S3_BUCKET) throw new Error('S3_BUCKET is not set: it names the bucket')
  const place = {
    bucket: env.S3_BUCKET,
    endpoint: env.S3_ENDPOINT,
    region: env.S3_REGION,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  }
  return whenAsked(async () => (await import('./s3-store')).s3Store(place))
}

/** Amazon's SDK takes 20 MB: only an installation that has a bucket loads it. */
const whenAsked = (open: () => Promise<MediaStore>): MediaStore => ({
  put: async (key, bytes) => (await open()).put(key, bytes),
  read: async (key) => (await open()).read(key),
  sizeOf: async (key) => (await open()).sizeOf(key),
  remove: async (key) => (await open()).remove(key),
  list: async function* (prefix) {
    yield* (await open()).list(prefix)
  },
})
