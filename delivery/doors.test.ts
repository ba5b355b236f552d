import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerByDoor, openDoor } from './doors'
import { rawResponse } from './raw-response'

const statuses: Record<string, number> = { gone: 410, moved: 301, broken: 500 }
const handler = openDoor<{ name: string }>(async (request, { params }) => {
  const { name } = await params
  const headers = {
    'x-asked': `${request.method} ${request.headers.get('if-none-match') ?? 'anew'}`,
    location: '/',
  }
  const text = `${name} ${new URL(request.url).search}`
  return new Response(request.method === 'HEAD' ? null : text, { status: statuses[name] ?? 200, headers })
})

/** Requests that went by Next's way. */
let led: string[] = []
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    if (answerByDoor(request, response)) return
    const { url = '/', method = '' } = request
    led.push(`${method} ${url}`)
    const asked = new Request(`http://localhost${url}`, { method })
    const params = Promise.resolve({ name: new URL(asked.url).pathname.slice(1) })
    void rawResponse.run(response, async () => {
      const answer = await handler(asked, { params })
      response.writeHead(answer.status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
beforeEach(() => (led = []))

const ask = (path: string, init?: RequestInit) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual', ...init })

test('an address goes by Next once, with whatever query and headers afterwards', async () => {
  await ask('/story')
  const again = await ask('/story?page=2', { headers: { 'if-none-match': '"a"' } })
  expect([again.status, await again.text()]).toEqual([200, 'story ?page=2'])
  expect(again.headers.get('x-asked')).toBe('GET "a"')
  const head = await ask('/story', { method: 'HEAD' })
  expect([head.status, head.headers.get('x-asked'), await head.text()]).toEqual([200, 'HEAD anew', ''])
  expect(led).toEqual(['GET /story'])
})

test.each(Object.keys(statuses))('an address that is %s goes by Next each time', async (name) => {
  await ask(`/${name}`)
  await ask(`/${name}`)
  expect(led).toHaveLength(2)
})

test('so does what would change something', async () => {
  await ask('/form')
  await ask('/form', { method: 'POST' })
  expect(led).toEqual(['GET /form', 'POST /form'])
})

test('so does an address in another spelling', async () => {
  await ask('/%D8%A7')
  await ask('/%d8%a7')
  await ask('/%D8%A7/')
  expect(led).toHaveLength(3)
})

test('where server.ts is not, nothing is remembered', async () => {
  await handler(new Request('http://localhost/plain'), { params: Promise.resolve({ name: 'plain' }) })
  await ask('/plain')
  expect(led).toEqual(['GET /plain'])
})
