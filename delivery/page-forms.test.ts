import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { acceptedEncodings, type Accepted } from './compress'
import { makePage } from './page'
import { prepareForm, quickest, readyEncoding } from './page-forms'

const BROWSER = acceptedEncodings('gzip, deflate, br, zstd')
const body = `<style>p{margin:0}</style>${'<p>مرصد</p>'.repeat(50)}`
const rendered = { status: 200, body, headers: {}, tags: [], freshSeconds: 60 }
const made = (accepted: Accepted) => makePage(rendered, 0, async () => rendered, 0, quickest(accepted))

test.each([
  ['gzip, deflate, br, zstd', 'gzip'],
  ['br', 'br'],
  ['gzip', 'gzip'],
  ['', 'identity'],
])('a page is made for a reader who accepts %j in %s', async (accept, encoding) => {
  const page = await made(acceptedEncodings(accept))
  expect([...page.forms.keys()]).toEqual([encoding])
})

test('the first reader has gzip; once it is there, everybody who can has brotli, and one form is held', async () => {
  const page = await made(BROWSER)
  expect(readyEncoding(page, BROWSER)).toBe('gzip')
  await prepareForm(page, 'br')
  expect(readyEncoding(page, BROWSER)).toBe('br')
  expect([...page.forms.keys()]).toEqual(['br'])
  expect(brotliDecompressSync(page.forms.get('br')?.body ?? '').toString()).toBe(body)
})

test('who reads gzip alone gets it beside the brotli of others', async () => {
  const page = await made(['br'])
  expect(readyEncoding(page, ['gzip'])).toBeUndefined()
  await prepareForm(page, 'gzip')
  expect(gunzipSync(page.forms.get('gzip')?.body ?? '').toString()).toBe(body)
  expect(readyEncoding(page, BROWSER)).toBe('br')
})

test('a thousand who ask at once cost one compression', async () => {
  const page = await made(BROWSER)
  const coming = Array.from({ length: 1_000 }, () => prepareForm(page, 'br'))
  expect(new Set(coming).size).toBe(1)
  await Promise.all(coming)
  expect(page.coming.size).toBe(0)
})
