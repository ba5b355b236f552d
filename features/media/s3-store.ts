import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { processWide } from '@/lib/process-wide'
import { checkKey, isKey, type MediaStore, type StoredFile } from './stored-file'

export type Bucket = {
  bucket: string
  /** Not set for Amazon's own. */
  endpoint?: string
  region: string
  accessKeyId?: string
  secretAccessKey?: string
}

/** What a bucket that says nothing may cost whoever waits; tried three times in all. */
const CONNECT_MS = 3_000
const ANSWER_MS = 20_000
/** For reading one file whole, tries and all: a bucket may begin to answer and never end. */
const READ_MS = 30_000

/** Objects of a bucket; the keys are the files' of the disk store. */
export function s3Store(place: Bucket, readMs = READ_MS): MediaStore {
  const { bucket: Bucket } = place
  const client = clientFor(place)
  const inTime = () => ({ abortSignal: AbortSignal.timeout(readMs) })
  return {
    put: async (Key, Body) => {
      checkKey(Key)
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: typeOf(Key) }))
    },
    read: async (Key) => {
      if (!isKey(Key)) return undefined
      const found = await orAbsent(client.send(new GetObjectCommand({ Bucket, Key }), inTime()))
      return found && Buffer.from((await found.Body?.transformToByteArray()) ?? [])
    },
    sizeOf: async (Key) => {
      if (!isKey(Key)) return undefined
      return (await orAbsent(client.send(new HeadObjectCommand({ Bucket, Key }), inTime())))?.ContentLength
    },
    remove: async (Key) => {
      if (isKey(Key)) await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
    list: (prefix = '') => listBucket(client, Bucket, prefix),
  }
}

/** By the older of the two lists, which every store speaks: each page goes on behind the last key of the one before. */
async function* listBucket(client: S3Client, Bucket: string, Prefix: string): AsyncGenerator<StoredFile> {
  for (let Marker: string | undefined; ;) {
    const page = await client.send(new ListObjectsCommand({ Bucket, Prefix: Prefix || undefined, Marker }))
    for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.Contents ?? [])
      if (isKey(Key)) yield { key: Key, sizeBytes: Size, writtenAt: LastModified }
    Marker = page.Contents?.at(-1)?.Key
    if (!page.IsTruncated || !Marker) return
  }
}

/** One for each place in the process: it keeps its connections. */
function clientFor(place: Bucket): S3Client {
  const clients = processWide('s3 clients', () => new Map<string, S3Client>())
  const name = JSON.stringify(place)
  const known = clients.get(name) ?? newClient(place)
  clients.set(name, known)
  return known
}

function newClient({ endpoint, region, accessKeyId, secretAccessKey }: Bucket): S3Client {
  return new S3Client({
    ...{ region, endpoint, maxAttempts: 3 },
    // stores other than Amazon's seldom have a host name for each bucket, nor know the newer checksums; the signature
    // covers the bytes anyhow
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS, throwOnRequestTimeout: true },
    ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
  })
}

/** A missing bucket is a mistake, not a missing picture. */
async function orAbsent<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked
  } catch (error) {
    const isAbsent = error instanceof S3ServiceException && ['NoSuchKey', 'NotFound'].includes(error.name)
    if (isAbsent) return undefined
    throw error
  }
}

/** For whoever looks into the bucket: the site itself says what a rendition is. */
const typeOf = (key: string) =>
  ({ webp: 'image/webp', avif: 'image/avif', jpeg: 'image/jpeg' })[key.split('.')[1] ?? ''] ??
  'application/octet-stream'
