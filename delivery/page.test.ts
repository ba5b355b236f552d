import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { acceptedEncodings, type Encoding } from './compress'
import { answerWith, makePage, type Page } from './page'
import { prepareForm } from './page-forms'

const body = `<!doctype html><style>p{margin:0}</style>${'<p>مرصد</p>'.repeat(50)}`
const rendered = { status: 200, body, headers: { 'content-type': 'text/html' }, tags: [], freshSeconds: 60 }
let page: Page
beforeAll(async () => {
  page = await makePage(rendered, 0, async () => rendered, 0, 'br')
  await prepareForm(page, 'gzip')
  await prepareForm(page, 'identity')
})

test.each([
  ['gzip, deflate, br, zstd', ['br', 'gzip']],
  ['br', ['br']],
  ['gzip, deflate', ['gzip']],
  ['br;q=0, gzip', ['gzip']],
  ['br;q=0.1, gzip;q=0.9', ['gzip', 'br']],
  ['gzip;q=0.9, br;q=0.9', ['br', 'gzip']],
  ['GZIP;Q=1', ['gzip']],
  ['*', ['br', 'gzip']],
  ['gzip, *;q=0.5', ['gzip', 'br']],
  ['identity', ['identity']],
  ['*;q=0', ['identity']],
  ['gzip;q=0', ['identity']],
  ['', ['identity']],
  ['br;q=nonsense', ['identity']],
  [undefined, ['identity']],
])('Accept-Encoding %j accepts %j', (accept, encodings) =>
  expect(acceptedEncodings(accept)).toEqual(encodings),
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

test('a known ETag answers 304 without body or length, in whichever encoding it was got', () => {
  const etag = answerWith(page, 'br', { method: 'GET' }).headers.etag ?? ''
  expect(etag).toMatch(/^W\//)
  for (const ifNoneMatch of [etag, etag.slice(2), `"other", ${etag}`, '*'])
    for (const encoding of ['br', 'gzip', 'identity'] as const) {
      const again = answerWith(page, encoding, { method: 'GET', ifNoneMatch })
      expect([again.status, again.body, again.headers['content-length'], again.headers.etag]).toEqual([
        304,
        null,
        undefined,
        etag,
      ])
    }
})

test('the ETag is the same whichever encoding a page was made in, and another for another text', async () => {
  const made = async (text: string, encoding: Encoding) =>
    (await makePage({ ...rendered, body: text }, 0, async () => rendered, 0, encoding)).etag
  const etags = await Promise.all((['br', 'gzip', 'identity'] as const).map((form) => made(body, form)))
  expect(new Set(etags)).toEqual(new Set([page.etag]))
  expect(await made(body.replace('{', '{ '), 'gzip')).not.toBe(page.etag)
  expect(await made(`${body} `, 'gzip')).not.toBe(page.etag)
})
