import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { pickEncoding } from './compress'
import { answerWith, makePage, prepareForm, type Page } from './page'

let page: Page
beforeAll(async () => {
  const body = '<!doctype html><p>مرصد</p>'.repeat(50)
  const render = async () => ({
    status: 200,
    body,
    headers: { 'content-type': 'text/html' },
    tags: [],
    freshSeconds: 60,
  })
  page = await makePage(await render(), 0, render, 0, 'gzip')
  await prepareForm(page, 'br')
  await prepareForm(page, 'identity')
})

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['GZIP;Q=1', 'gzip'],
  ['*', 'br'],
  ['identity', 'identity'],
  ['*;q=0', 'identity'],
  ['gzip;q=0', 'identity'],
  ['', 'identity'],
  ['br;q=nonsense', 'identity'],
  [undefined, 'identity'],
])('Accept-Encoding %j is answered with %s', (accept, encoding) =>
  expect(pickEncoding(accept)).toBe(encoding),
)

test.each([
  ['br', (body: Buffer) => brotliDecompressSync(body)],
  ['gzip', (body: Buffer) => gunzipSync(body)],
  ['identity', (body: Buffer) => body],
] as const)('%s bytes hold the page, and their length is told', (encoding, unpack) => {
  const { body, headers } = answerWith(page, encoding, { method: 'GET' })
  expect(unpack(body ?? Buffer.alloc(0)).toString()).toContain('مرصد')
  expect(headers['content-length']).toBe(String(body?.length))
  expect(headers.vary).toBe('Accept-Encoding')
})

test('HEAD has every header and no body', () => {
  const head = answerWith(page, 'br', { method: 'HEAD' })
  expect(head.headers).toEqual(answerWith(page, 'br', { method: 'GET' }).headers)
  expect(head.body).toBeNull()
})

test('a known ETag answers 304 without body or length; another encoding has another ETag', () => {
  const { headers } = answerWith(page, 'br', { method: 'GET' })
  const etag = headers.etag ?? ''
  for (const ifNoneMatch of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = answerWith(page, 'br', { method: 'GET', ifNoneMatch })
    expect([again.status, again.body, again.headers['content-length'], again.headers.etag]).toEqual([
      304,
      null,
      undefined,
      etag,
    ])
  }
  expect(answerWith(page, 'gzip', { method: 'GET', ifNoneMatch: etag }).status).toBe(200)
})
