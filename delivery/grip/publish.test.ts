import { createServer } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { publishTo } from './publish'
import { key, startProxy } from './testing'

const SHORT_MS = 200
let fake: Awaited<ReturnType<typeof startProxy>>
beforeAll(async () => void (fake = await startProxy()))
afterAll(() => fake.close())
beforeEach(() => {
  fake.mood = 'well'
  fake.heard.length = 0
})

const proxy = (url = fake.origin) => ({ url, iss: undefined, key: Buffer.from(key) })
const message = { channel: 'alerts:ar', id: 'B', after: 'A', content: 'data: {"alerts":["خبر"]}\n\n' }
const publish = (to = proxy(), patienceMs?: number) => publishTo(to, [message], new Date(), patienceMs)

test('messages go out as the protocol has them, signed', async () => {
  await publishTo(proxy(), [message, { channel: 'alerts:en', content: 'data: 1\n\n' }], new Date())
  expect(fake.heard).toEqual([
    { channel: 'alerts:ar', id: 'B', 'prev-id': 'A', content: message.content },
    { channel: 'alerts:en', content: 'data: 1\n\n' },
  ])
})

test.each([
  ['breaks', /^proxy 127\.0\.0\.1:\d+ answered 500 no memory$/],
  ['hangs', /does not answer: .*timeout/],
  ['stalls', /does not answer: .*timeout/],
  ['redirects', /answered 307/],
] as const)('a proxy that %s is an error in words', async (mood, words) => {
  fake.mood = mood
  await expect(
    publish(proxy(), mood === 'hangs' || mood === 'stalls' ? SHORT_MS : undefined),
  ).rejects.toThrow(words)
  expect([fake.heard, fake.leaked]).toEqual([[], []])
})

test('so is one that hangs up', async () => {
  const rude = await listen()
  await expect(publish(rude.proxy)).rejects.toThrow('does not answer')
  await rude.close()
})

// one that was never reached: a connection that was begun to one that ends is reset, not refused
test('so is one that is not there', async () => {
  const gone = await listen()
  await gone.close()
  await expect(publish(gone.proxy)).rejects.toThrow('ECONNREFUSED')
})

/** Hangs up on whoever connects. */
async function listen() {
  const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  const close = async () => {
    server.close()
    await once(server, 'close')
  }
  return { proxy: proxy(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`), close }
}

test('one that has another key refuses, and its key is not in the words', async () => {
  const error: unknown = await publish({ ...proxy(), key: Buffer.from('another-key-altogether') }).catch(
    (why) => why,
  )
  expect(String(error)).toMatch(/answered 400/)
  expect(String(error)).not.toContain('another-key')
})
