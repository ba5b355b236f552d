import { describe, expect, test } from 'vitest'
import { sitemap, sitemapIndex } from './sitemap'
import { textsIn } from './testing'

const url = 'https://news.example/%D8%B3/12-a'
const newsOf = (headline: string, locale = 'ar') =>
  sitemap([
    { url, news: { publication: 'مرصد', locale, publishedAt: '2026-11-23T18:15:00+03:00', headline } },
  ])

test('an address with its last change and its picture', () => {
  const texts = textsIn(
    sitemap([{ url, changedAt: '2026-11-23T18:15:00+03:00', pictureUrl: 'https://news.example/media/a' }]),
  )
  expect(texts).toMatchObject({
    loc: [url],
    lastmod: ['2026-11-23T18:15:00+03:00'],
    'image:loc': ['https://news.example/media/a'],
  })
})

test('translations name each other and the story itself; a story in one language names none', () => {
  const english = 'https://news.example/en/politics/13-b'
  expect(sitemap([{ url, alternates: { ar: url, en: english } }])).toContain(
    `<xhtml:link rel="alternate" hreflang="ar" href="${url}"/><xhtml:link rel="alternate" hreflang="en" href="${english}"/>`,
  )
  expect(sitemap([{ url, alternates: { ar: url } }])).not.toContain('xhtml:link')
})

describe('news', () => {
  test.each([
    ['markup', '<b> & "co"', '<b> & "co"'],
    ['the end of a section', ']]>', ']]>'],
    ['controls', 'خ\u0000\u001bبر', 'خبر'],
    ['lone surrogates', 'خبر\ud83d', 'خبر'],
  ])('a headline with %s', (_, hostile, readBack) => {
    const texts = textsIn(newsOf(hostile))
    expect(texts['news:title']).toEqual([readBack])
    expect(texts['news:publication_date']).toEqual(['2026-11-23T18:15:00+03:00'])
  })

  test.each([
    ['ar', 'ar'],
    ['ar-SY', 'ar'],
    ['en-GB', 'en'],
    ['ckb', 'ckb'],
    ['zh', 'zh-cn'],
    ['zh-Hant', 'zh-tw'],
  ])('the language of %s is %s', (locale, language) => {
    expect(textsIn(newsOf('a', locale))['news:language']).toEqual([language])
  })

  test('none is a sitemap all the same', () => expect(textsIn(sitemap([])).urlset).toHaveLength(1))
})

test('an index', () => {
  const texts = textsIn(
    sitemapIndex([{ url: 'https://news.example/a?b&c' }, { url, changedAt: '2026-11-23T18:15:00Z' }]),
  )
  expect(texts).toMatchObject({ loc: ['https://news.example/a?b&c', url], lastmod: ['2026-11-23T18:15:00Z'] })
})
