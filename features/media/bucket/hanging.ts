import { createServer } from 'node:http'

type Hang = 'before it answers' | 'in the middle' | 'drop by drop'

/** What stands where a bucket should: it takes everything, and answers for ever. */
export async function startHangingBucket(hang: Hang) {
  const drips: NodeJS.Timeout[] = []
  const server = createServer((request, response) => {
    request.resume()
    if (hang === 'before it answers') return
    response.writeHead(200, { 'content-length': '200000', 'content-type': 'image/webp', etag: '"a"' })
    response.write(Buffer.alloc(1_000, 7))
    if (hang === 'drop by drop') drips.push(setInterval(() => response.write('x'), 20))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const bound = server.address()
  const port = typeof bound === 'object' ? (bound?.port ?? 0) : 0
  const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  return {
    place: { bucket: 'media', endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', ...key },
    /** Connections that are open to it. */
    open: () =>
      new Promise<number>((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    close: () => {
      for (const drip of drips) clearInterval(drip)
      server.closeAllConnections()
      server.close()
    },
  }
}
