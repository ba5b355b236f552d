import { expect, test } from 'vitest'
import { speculationRules } from './speculation-rules'

const [rule] = speculationRules.prefetch
const closed = rule?.where.and[1]?.not?.href_matches ?? []

/** As browsers match it: `*` stands for anything, what is not named of an address may be anything. */
const matches = (pattern: string, address: string) =>
  new RegExp(`^${pattern.replace(/[.?]/g, '\\$&').replaceAll('*', '.*')}$`).test(address)
const isOpen = (address: string) => !closed.some((pattern) => matches(pattern, address))

test.each(['/', '/en', '/politics', '/en/politics/12-a-story', '/latest?page=2', '/search-and-rescue'])(
  '%s may be fetched ahead',
  (address) => expect(isOpen(address)).toBe(true),
)

test.each([
  ...['/admin', '/admin/articles/1', '/api/views', '/preview/abc', '/media/a/b.webp'],
  ...[
    '/feed.xml',
    '/en/feed.xml',
    '/feeds/politics.json',
    '/en/feeds/x',
    '/feeds.opml',
    '/search?q=x',
    '/en/search',
  ],
])('%s is left alone', (address) => expect(isOpen(address)).toBe(false))

test('links that ask not to be followed, or to be kept, are left alone', () =>
  expect(rule?.where.and[2]).toEqual({
    not: { selector_matches: '[download], [target=_blank], [rel~=nofollow]' },
  }))
