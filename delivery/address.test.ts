import { expect, test } from 'vitest'
import { cacheKey, repairPath, requestKey } from './address'

test.each([
  ['/politics/1-a', '/politics/1-a'],
  ['/politics/1-a?utm_source=x&fbclid=1', '/politics/1-a'],
  ['/latest?page=2', '/latest?page=2'],
  ['/latest?utm_source=x&page=2&y=1', '/latest?page=2'],
  ['/latest?page=02', '/latest?page=02'],
  ['/latest?page=-1', '/latest?page=-1'],
  ['/latest?page=2x', '/latest?page=2x'],
  ['/?p=51820', '/?p=51820'],
  ['/latest?mypage=2', '/latest'],
  ['/?', '/'],
])('%s is looked for under %s', (url, key) => expect(requestKey(url)).toBe(key))

test('ten thousand bytes of query are passed over', () => {
  expect(requestKey(`/latest?${'x'.repeat(10_000)}`)).toBe('/latest')
})

test('a key holds what the page reads, in one form', () => {
  expect(cacheKey('/latest', { page: 3, q: undefined, sort: '' })).toBe('/latest?page=3')
  expect(cacheKey('/search', { q: 'أ&b=c' })).toBe('/search?q=%D8%A3%26b%3Dc')
})

test.each([
  ['/a/%D8%A3', '/a/%D8%A3'],
  ['/a/%D8', '/a/%25D8'],
  ['/%/x', '/%25/x'],
  ['/%zz?q=%', '/%25zz?q=%'],
  ['/%D9%85%D9/%D8%A3', '/%25D9%2585%25D9/%D8%A3'],
])('%s is repaired to %s', (url, repaired) => {
  expect(repairPath(url)).toBe(repaired)
  expect(() => decodeURIComponent(repaired.split('?')[0] ?? '')).not.toThrow()
})
