import { describe, expect, test } from 'vitest'
import { isPlausibleAddress } from './plausible-address'
import { readOldPath, readTarget, storyIn } from './stored-path'

const cairo = '\u0627\u0644\u0642\u0627\u0647\u0631\u0629'

describe('an old address as somebody types or pastes it', () => {
  test.each([
    ['/2019/04/old-story/', '/2019/04/old-story'],
    ['2019/04/old-story', '/2019/04/old-story'],
    ['  https://old.example/a/b/?utm_source=x#top ', '/a/b'],
    [`https://old.example/${encodeURIComponent(cairo)}/`, `/${cairo}`],
    [`/${encodeURIComponent(encodeURIComponent(cairo))}`, `/${cairo}`],
    ['/a/b/feed/', '/a/b'],
    ['//a//b', '/a/b'],
    ['/a/../../b/.', '/a/b'],
    ['https://old.example/?p=12', '/?p=12'],
    ['/?page_id=7', '/?p=7'],
    ['/a?p=12', '/a'],
    ['', 'redirect-from'],
    ['/', 'redirect-from'],
    ['https://old.example/', 'redirect-from'],
    [`/${'a'.repeat(600)}`, 'redirect-from'],
    ['/<script>alert(1)</script>', 'redirect-from'],
    ['/a\u202eb', 'redirect-from'],
    ['/a\\b', 'redirect-from'],
    ['javascript:alert(1)', 'redirect-from'],
    ['/admin/users', 'redirect-reserved'],
    ['/API/desk', 'redirect-reserved'],
    ['/%61dmin', 'redirect-reserved'],
  ])('%j is %s', (typed, stored) => {
    expect(readOldPath(typed)).toBe(stored)
  })
})

describe('where it should lead', () => {
  test.each([
    ['/politics', { path: '/politics' }],
    ['/', { path: '/' }],
    ['https://news.example/en/latest?page=2', { path: '/en/latest' }],
    ['https://news.example', { path: '/' }],
    ['12', { articleId: 12 }],
    ['\u0661\u0662', { articleId: 12 }],
    ['https://evil.example/', 'redirect-elsewhere'],
    ['https://news.example.evil.example/', 'redirect-elsewhere'],
    ['https://news.example@evil.example/', 'redirect-elsewhere'],
    ['//evil.example/x', 'redirect-elsewhere'],
    ['/\\evil.example', 'redirect-elsewhere'],
    ['/%5C%5Cevil.example', 'redirect-elsewhere'],
    ['javascript:alert(1)', 'redirect-elsewhere'],
    ['data:text/html,x', 'redirect-elsewhere'],
    ['evil.example', 'redirect-elsewhere'],
    ['/admin', 'redirect-elsewhere'],
    ['9999999999', 'redirect-elsewhere'],
  ])('%j is %j', (typed, target) => {
    expect(readTarget(typed, 'https://news.example')).toEqual(target)
  })
})

test.each([
  ['/politics/12-x', 12],
  ['/en/politics/12-x', 12],
  ['/n/12', 12],
  ['/topics/12-x', undefined],
  ['/politics', undefined],
  ['/2019/04/12', undefined],
])('the story in %s is %s', (path, id) => {
  expect(storyIn(path)).toBe(id)
})

describe('what may once have been a page', () => {
  test.each([
    [`/2019/04/${cairo}`, true],
    ['/politics/12-story', true],
    ['/en/old-story.html', true],
    ['/', false],
    ['/wp-login.php', false],
    ['/wp-admin/setup-config', false],
    ['/.env', false],
    ['/a/.git/config', false],
    ['/vendor/phpunit/x', false],
    ['/backup.zip', false],
    ['/a b', false],
    ['/<script>', false],
    [`/${'a'.repeat(301)}`, false],
    ['/a/b/c/d/e/f/g/h/i', false],
  ])('%s: %s', (path, isPlausible) => {
    expect(isPlausibleAddress(path)).toBe(isPlausible)
  })
})
