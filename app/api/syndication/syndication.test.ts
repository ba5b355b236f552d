import { beforeAll, expect, test, vi } from 'vitest'
import { testDesk } from '@/features/articles/decide/testing'
import { GET } from './route'

const token = 'partner-token-of-some-length'
const desk = testDesk()
beforeAll(async () => {
  vi.stubEnv('SYNDICATION_TOKENS', token)
  await desk.story({ headline: 'One', status: 'published' })
})

const ask = (query: string, authorization = `Bearer ${token}`) =>
  GET(new Request(`https://news.example/api/syndication${query}`, { headers: { authorization } }))

test.each([
  ['', 200],
  ['?edition=ar&before=2026-11-26T12:00:00Z', 200],
  ['?edition=en', 200],
  ['?before=', 400],
  ['?before=yesterday', 400],
  ['?before=2026-13-45', 400],
  ["?before=2026-11-26'--", 400],
  ['?before=%00', 400],
  ['?before=+275761-01-01T00:00:00Z', 400],
  ['?before=-271821-04-20T00:00:00Z', 400],
  ['?before=0000-01-01T00:00:00Z', 400],
  ['?edition=fr', 404],
  ['?edition=', 404],
  ['?edition=__proto__', 404],
  ['?edition=%00', 404],
  ["?edition=ar'%20or%201=1", 404],
  [`?edition=${'a'.repeat(9_000)}`, 404],
])('a partner who asks %s is answered %i', async (query, status) => {
  const response = await ask(query)
  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test.each(['', 'Bearer', 'Bearer ', `Basic ${token}`, `Bearer ${token} `.padEnd(400, 'x'), 'Bearer \u00e9'])(
  'a stranger with %j is told nothing',
  async (authorization) => {
    const response = await ask('', authorization)
    expect([response.status, await response.json()]).toEqual([401, { error: 'unauthorized' }])
  },
)
