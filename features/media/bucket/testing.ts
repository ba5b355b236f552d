import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import type { Bucket } from '../s3-store'

/** A server that speaks S3, signatures and all, with one empty bucket; what it holds goes when it is closed. */
export async function startBucket() {
  const directory = await mkdtemp(path.join(tmpdir(), 'bucket-'))
  const buckets = [{ name: 'media', configs: [] }]
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: buckets,
  })
  server.middleware.unshift(believeLists)
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  const place = { bucket: 'media', endpoint, region: 'us-east-1', ...key }
  return {
    place,
    variables: variablesOf(place),
    close: async () => {
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The environment of a site that keeps its pictures in a bucket. */
export const variablesOf = ({ bucket, endpoint, accessKeyId, secretAccessKey }: Bucket) => ({
  MEDIA_STORE: 's3',
  S3_BUCKET: bucket,
  S3_ENDPOINT: endpoint,
  S3_ACCESS_KEY_ID: accessKeyId,
  S3_SECRET_ACCESS_KEY: secretAccessKey,
})

/** It leaves the last slash out of what it checks the signature of a list against (`/media/?list-type=2`): its mistake. */
const believeLists: S3rver['middleware'][number] = (context, next) => {
  if (context.path === '/media/')
    context.app = Object.create(context.app, { allowMismatchedSignatures: { value: true } }) as object
  return next()
}
