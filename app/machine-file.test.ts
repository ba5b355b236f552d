import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileRoute } from './machine-file'

const type = 'application/xml; charset=utf-8'
const answer = (make: () => Promise<{ body: string; tags?: string[] }>, init?: RequestInit) =>
  fileRoute('/a.xml', type, make)(new Request('https://news.example/a.xml', init))
const file = () => Promise.resolve({ body: '<a/>', tags: ['river:ar'] })
const failing = (error: Error) => () => Promise.reject(error)

test('a file with its type, its tags and how long it may be kept', async () => {
  const response = await answer(file)
  expect(await response.text()).toBe('<a/>')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': type,
    'cache-tag': 'site,river:ar',
    'cache-control': expect.stringContaining('s-maxage='),
    'x-content-type-options': 'nosniff',
  })
})

test('one that the asker has is not sent again', async () => {
  const etag = (await answer(file)).headers.get('etag') ?? ''
  const response = await answer(file, { headers: { 'if-none-match': etag } })
  expect([response.status, await response.text()]).toEqual([304, ''])
})

test('HEAD has the headers alone', async () => {
  const response = await answer(file, { method: 'HEAD' })
  expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
    200,
    type,
    '',
  ])
})

describe('what cannot be made', () => {
  const level = process.env.LOG_LEVEL
  beforeAll(() => void (process.env.LOG_LEVEL = 'silent'))
  afterAll(() => void (process.env.LOG_LEVEL = level ?? ''))

  test.each([
    ['the database is away', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }), 503, '30'],
    ['something is broken', new Error('broken'), 500, null],
  ])('%s', async (_, error, status, retryAfter) => {
    const response = await answer(failing(error))
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter])
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})
