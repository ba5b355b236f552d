import { describe, expect, test } from 'vitest'
import { isBot } from './bots'
import { readStoryId } from './count-view'
import { readerAddress } from './reader-address'
import { RequestLimit } from '@/lib/request-limit'
import { ViewBuffer } from './view-buffer'

const chrome =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1'
const cubot =
  'Mozilla/5.0 (Linux; Android 11; CUBOT NOTE 20) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Mobile Safari/537.36'

describe('bots', () => {
  test.each([
    [chrome, false],
    [safari, false],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', false],
    ['Opera/9.80 (Android; Opera Mini/36.2/119.132; U; ar) Presto/2.12.423 Version/12.16', false],
    [null, true],
    ['', true],
    ['Mozilla/5.0', true],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      true,
    ],
    ['Mozilla/5.0 (compatible; YandexBot/3.0)', true],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', true],
    ['WhatsApp/2.23.20.0 A', true],
    ['TelegramBot (like TwitterBot)', true],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0 Safari/537.36',
      true,
    ],
    ['curl/8.5.0 something', true],
    ['python-requests/2.32.3', true],
    ['Go-http-client/1.1', true],
    [`${chrome} Chrome-Lighthouse`, true],
  ])('%s', (userAgent, expected) => expect(isBot(userAgent)).toBe(expected))

  test('a telephone whose name ends like a bot is a reader', () => expect(isBot(cubot)).toBe(false))
})

describe('the body of a beacon', () => {
  test.each([
    ['12', 12],
    ['999999999', 999_999_999],
    ['0', undefined],
    ['012', undefined],
    ['1234567890', undefined],
    ['12 ', undefined],
    ['1e3', undefined],
    ['-4', undefined],
    ['{"id":1}', undefined],
    ['\u0661\u0662', undefined],
    ['', undefined],
  ])('%j', (body, id) => expect(readStoryId(body)).toBe(id))
})

describe('the address of a reader', () => {
  test.each([
    ['203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['::ffff:203.0.113.7', null, '203.0.113.7'],
    ['127.0.0.1', '198.51.100.9, 203.0.113.8', '203.0.113.8'],
    ['::ffff:10.1.2.3', '203.0.113.8', '203.0.113.8'],
    ['127.0.0.1', null, '127.0.0.1'],
    [undefined, '203.0.113.8', '203.0.113.8'],
    [undefined, null, ''],
  ])('%s, forwarded %s', (peer, forwarded, expected) => expect(readerAddress(peer, forwarded)).toBe(expected))
})

describe('a limit by the minute', () => {
  const start = new Date('2026-11-23T10:00:00Z')
  const later = (ms: number) => new Date(start.getTime() + ms)

  test('refuses what is too much and forgets after a minute', () => {
    const limit = new RequestLimit()
    const answers = [1, 2, 3].map(() => limit.allows('203.0.113.8 12', 2, start))
    expect(answers).toEqual([true, true, false])
    expect(limit.allows('203.0.113.9 12', 2, start)).toBe(true)
    expect(limit.allows('203.0.113.8 12', 2, later(59_999))).toBe(false)
    expect(limit.allows('203.0.113.8 12', 2, later(60_000))).toBe(true)
  })
})

describe('views that were not yet written', () => {
  test('are one number a story, and are taken once', () => {
    const buffer = new ViewBuffer()
    for (const id of [4, 7, 4, 4]) buffer.add(id)
    expect([...buffer.take()]).toEqual([
      [4, 3],
      [7, 1],
    ])
    expect(buffer.take().size).toBe(0)
  })

  test('hold ten thousand stories at most, and go on counting those they hold', () => {
    const buffer = new ViewBuffer()
    for (let id = 1; id <= 10_050; id++) buffer.add(id)
    buffer.add(1)
    buffer.add(20_000)
    expect(buffer.size).toBe(10_000)
    const taken = buffer.take()
    expect(taken.get(1)).toBe(2)
    expect(taken.has(20_000)).toBe(false)
  })
})
