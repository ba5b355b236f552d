import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { tidyRequest } from './incoming'

function incoming(url: string, method = 'GET', headers: Record<string, string> = {}) {
  return Object.assign(new IncomingMessage(new Socket()), { url, method, headers })
}

test.each([
  ['/latest?page=2', '/latest?page=2'],
  ['http://evil.example/latest?page=2', '/latest?page=2'],
  ['http://evil.example', '/'],
  ['http://evil.example?q=1', '/?q=1'],
  ['HTTPS://user:word@evil.example:99/', '/'],
  ['http://evil.example//other.example/', '//other.example/'],
  ['/search?q=http://other.example/', '/search?q=http://other.example/'],
  ['/politics/1-%zz', '/politics/1-%25zz'],
])('%s is read as %s', (target, path) => {
  const request = incoming(target)
  expect(tidyRequest(request)).toBeUndefined()
  expect(request.url).toBe(path)
})

test.each(['*', 'evil.example:443', ''])('the target %j names no page', (target) => {
  expect(tidyRequest(incoming(target, 'OPTIONS'))).toBe(400)
})

test.each(['TRACE', 'CONNECT', 'PROPFIND', 'get'])('the method %s is refused', (method) => {
  expect(tidyRequest(incoming('/', method))).toBe(405)
})

test('nobody asks a page in parts', () => {
  const request = incoming('/', 'GET', { rsc: '1', 'next-router-prefetch': '1', accept: 'text/html' })
  tidyRequest(request)
  expect(request.headers).toEqual({ accept: 'text/html' })
})

test('the desk is asked in parts, and only the desk', () => {
  const request = incoming('/admin/articles?status=draft', 'GET', { rsc: '1' })
  tidyRequest(request)
  expect(request.headers).toEqual({ rsc: '1' })
  const reader = incoming('/administration', 'GET', { rsc: '1' })
  tidyRequest(reader)
  expect(reader.headers).toEqual({})
})
