import { describe, expect, test } from 'vitest'
import { oldPathsOf } from './old-paths'
import { uploadPath } from './uploads'
import { makeMomentReader } from './wxr-dates'
import { standingOf } from './wxr-status'

describe('moments', () => {
  const read = makeMomentReader('Asia/Damascus')
  test.each([
    ['2021-03-18 08:42:00', '2021-03-18 10:42:00', '', '2021-03-18T08:42:00.000Z'],
    ['0000-00-00 00:00:00', '2021-03-18 10:42:00', '', '2021-03-18T08:42:00.000Z'],
    ['', '2021-07-18 10:42:00', '', '2021-07-18T07:42:00.000Z'],
    [
      '0000-00-00 00:00:00',
      '0000-00-00 00:00:00',
      'Thu, 18 Mar 2021 08:42:00 +0000',
      '2021-03-18T08:42:00.000Z',
    ],
    ['2021-02-31 08:00:00', '', 'Wed, 30 Nov -0001 00:00:00 +0000', undefined],
    ['', '', '', undefined],
    ['-0001-11-30 00:00:00', 'yesterday', 'never', undefined],
    ['9999-01-01 00:00:00', '', '', undefined],
  ])('%s | %s | %s', (gmt, local, rfc822, expected) =>
    expect(read(gmt, local, rfc822)?.toISOString()).toBe(expected),
  )
})

describe('standing', () => {
  const now = new Date('2026-11-20T09:00:00Z')
  const past = new Date('2026-11-19T09:00:00Z')
  const future = new Date('2026-11-21T09:00:00Z')
  test.each([
    ['publish', '', past, 'published'],
    ['publish', '', future, 'scheduled'],
    ['future', '', future, 'scheduled'],
    ['future', '', past, 'published'],
    ['publish', 'secret', past, 'draft'],
    ['publish', '', undefined, 'draft'],
    ['draft', '', past, 'draft'],
    ['pending', '', past, 'in-review'],
    ['private', '', past, 'draft'],
    ['made-up', '', past, 'draft'],
    ['trash', '', past, undefined],
    ['auto-draft', '', past, undefined],
    ['inherit', '', past, undefined],
  ])('%s, password "%s"', (status, password, date, expected) => {
    const standing = standingOf({ status, password }, date, now)
    expect(standing?.status).toBe(expected)
    if (expected === 'draft') expect(standing?.publishedAt).toBeNull()
  })
})

describe('old paths', () => {
  const item = { id: '12', type: 'post', link: '', guid: '', slug: '', oldSlugs: [] as string[] }
  const site = 'https://old.example'
  test.each([
    [
      'percent-encoded, with a former slug',
      {
        link: 'https://old.example/2021/03/%d8%ae%d8%a8%d8%b1/',
        slug: '%d8%ae%d8%a8%d8%b1',
        oldSlugs: ['%d9%82%d8%af%d9%8a%d9%85'],
      },
      ['/2021/03/خبر', '/2021/03/قديم', '/?p=12'],
    ],
    [
      'cut in the middle of a letter',
      { link: 'https://old.example/%d8%ae%d8%a8%d8%b1-%d9%85%d/' },
      ['/خبر-م', '/?p=12'],
    ],
    ['cut after half a letter', { link: 'https://old.example/%d8%ae%d8%a8%d8%b1-%d9/' }, ['/خبر-', '/?p=12']],
    [
      'only a short link',
      { link: 'https://old.example/?p=12', guid: 'https://old.example/?p=12' },
      ['/?p=12'],
    ],
    ['with www', { link: 'https://www.old.example/a/' }, ['/a', '/?p=12']],
    ['another host', { link: 'https://evil.example/a/' }, ['/?p=12']],
    ['no address', { link: 'javascript:alert(1)', id: 'x' }, []],
    [
      'former slug without a permalink',
      { link: 'https://old.example/?p=12', oldSlugs: ['was'] },
      ['/was', '/?p=12'],
    ],
  ])('%s', (_, given, paths) => expect(oldPathsOf({ ...item, ...given }, site)).toEqual(paths))

  test('a site in a folder keeps the folder', () => {
    const paths = oldPathsOf(
      { ...item, type: 'page', link: 'https://x.example/site/about/' },
      'https://x.example/site',
    )
    expect(paths).toEqual(['/site/about', '/site/?page_id=12'])
  })
})

test.each([
  ['https://a.example/wp-content/uploads/2021/03/%d9%85.jpg?w=1', '2021/03/م.jpg'],
  ['2021/03/a.jpg', '2021/03/a.jpg'],
  ['https://a.example/wp-content/uploads/../../etc/passwd', undefined],
  ['https://a.example/wp-content/uploads/%2e%2e/%2e%2e/etc/passwd', undefined],
  ['https://a.example/wp-content/uploads/a%2f..%2f..%2fb', undefined],
  ['https://cdn.example/picture.jpg', undefined],
  ['/etc/passwd', undefined],
])('uploadPath %s', (address, path) => expect(uploadPath(address)).toBe(path))
