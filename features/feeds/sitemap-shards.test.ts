import { expect, test } from 'vitest'
import { monthRange, SHARD_STORIES, shardNamed, shardPath, shardsOfMonth } from './sitemap-shards'

test.each(['pages.xml', '2026-11.xml', '2026-01-2.xml', '1999-12-999.xml'])('%s is an address', (name) => {
  const shard = shardNamed(name)
  expect(shard && shardPath(shard)).toBe(`/sitemaps/${name}`)
})

test.each([
  '',
  'pages',
  '2026-13.xml',
  '2026-00.xml',
  '2026-11-1.xml',
  '2026-11-01.xml',
  '0000-01.xml',
  '2026-11.xml/',
  'Pages.xml',
])('%j is none', (name) => expect(shardNamed(name)).toBeUndefined())

test.each([
  [0, []],
  [1, [1]],
  [SHARD_STORIES, [1]],
  [SHARD_STORIES + 1, [1, 2]],
])('%d stories lie in parts %j', (stories, parts) => {
  expect(shardsOfMonth('2026-11', stories).map((shard) => shard.kind === 'stories' && shard.part)).toEqual(
    parts,
  )
})

test('December ends with the year', () => {
  expect(monthRange('2026-12').map((moment) => moment.toISOString())).toEqual([
    '2026-12-01T00:00:00.000Z',
    '2027-01-01T00:00:00.000Z',
  ])
})
