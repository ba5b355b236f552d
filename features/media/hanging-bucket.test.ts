import { describe, expect, test } from 'vitest'
import { startHangingBucket } from './bucket/hanging'
import { s3Store } from './s3-store'

const SHORT_MS = 300

describe.each(['before it answers', 'in the middle', 'drop by drop'] as const)(
  'a bucket that hangs %s',
  (hang) => {
    test('costs a reader so much time and no more, gives no half picture, and holds no connection', async () => {
      const bucket = await startHangingBucket(hang)
      const store = s3Store(bucket.place, SHORT_MS)
      const begun = performance.now()
      await expect(store.read('abc/full-160.webp')).rejects.toThrow()
      expect(performance.now() - begun).toBeLessThan(4_000)
      await expect.poll(bucket.open).toBe(0)
      bucket.close()
    })
  },
)
