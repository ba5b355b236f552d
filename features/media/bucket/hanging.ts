import { serveHere } from '@/lib/testing-server'

type Hang = 'before it answers' | 'in the middle' | 'drop by drop'

/** What stands where a bucket should: it takes everything, and answers for ever. */
export async function startHangingBucket(hang: Hang) {
  const drips: NodeJS.Timeout[] = []
  const { server, origin, close } = await serveHere((request, response) => {
    request.resume()
    if (hang === 'before it answers') return
    response.writeHead(200, { 'content-length': '200000', 'content-type': 'image/webp', etag: '"a"' })
    response.write(Buffer.alloc(1_000, 7))
    if (hang === 'drop by drop') drips.push(setInterval(() => response.write('x'), 20))
  })
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return {
    place: { bucket: 'media', endpoint: origin, region: 'us-east-1', ...key },
    /** Connections that are open to it. */
    open: () =>
      new Promise<number>((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () => {
      for (const drip of drips) clearInterval(drip)
      close()
    },
  }
}
