import { expect, test } from 'vitest'
import { safeNext } from './safe-next'

test.each([
  ['/admin', '/admin'],
  ['/admin/articles/12?tab=seo', '/admin/articles/12?tab=seo'],
  ['//evil.example', '/admin'],
  ['/\\evil.example', '/admin'],
  ['https://evil.example/admin', '/admin'],
  ['javascript:alert(1)', '/admin'],
  ['/admin/../latest', '/admin'],
  ['/admin/%2e%2e/%2e%2e//evil.example', '/admin'],
  ['/admin\u0009/x', '/admin'],
  ['/administration', '/admin'],
  ['/admin/sign-in?next=/admin/sign-in', '/admin'],
  ['', '/admin'],
  [undefined, '/admin'],
  [['/admin/a', '/admin/b'], '/admin'],
])('after signing in, %j leads to %s', (asked, path) => {
  expect(safeNext(asked)).toBe(path)
})
