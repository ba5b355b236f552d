import { describe, expect, test } from 'vitest'
import { xml } from '@/lib/xml'
import { rssFeed, type FeedItem } from './rss'
import { textsIn } from './testing'

const channel = {
  name: 'مرصد – آخر الأخبار',
  description: 'آخر ما نشره مرصد',
  language: 'ar',
  siteName: 'مرصد',
  url: 'https://news.example/',
  feedUrl: 'https://news.example/feed.xml',
}

const item: FeedItem = {
  guid: 'tag:news.example,2026:article:12',
  url: 'https://news.example/politics/12-%D8%AE%D8%A8%D8%B1',
  headline: 'خبر',
  standfirst: 'مقدمة',
  body: xml`<p>نص</p>`,
  creators: ['ليلى', 'سامر'],
  categories: ['سياسة', 'مياه'],
  publishedAt: new Date('2026-11-23T15:15:00Z'),
  modifiedAt: new Date('2026-11-23T16:00:00Z'),
}

const feedOf = (changes: Partial<FeedItem> = {}) => textsIn(rssFeed(channel, [{ ...item, ...changes }]))

test('a story with all it has', () => {
  expect(feedOf()).toMatchObject({
    title: ['مرصد – آخر الأخبار', 'خبر'],
    link: [channel.url, item.url],
    guid: [item.guid],
    pubDate: ['Mon, 23 Nov 2026 15:15:00 +0000'],
    lastBuildDate: ['Mon, 23 Nov 2026 16:00:00 +0000'],
    language: ['ar'],
    'dc:creator': ['ليلى', 'سامر'],
    category: ['سياسة', 'مياه'],
    'content:encoded': ['<p>نص</p>'],
  })
})

describe('hostile headlines', () => {
  test.each([
    ['markup', '<script>alert("1")</script> & co.', '<script>alert("1")</script> & co.'],
    ['the end of a section', 'a]]>b', 'a]]>b'],
    ['an entity of HTML', '&nbsp;خبر', '&nbsp;خبر'],
    ['control characters', 'خ\u0000\u0008\u000b\u001fبر', 'خبر'],
    ['lone surrogates', '\ud83dخبر\udd25', 'خبر'],
    ['characters that are none', '\ufffeخبر\uffff', 'خبر'],
    ['an emoji', 'خبر 🔥', 'خبر 🔥'],
    ['a comment', '--><!--', '--><!--'],
    ['nothing', '', ''],
  ])('%s', (_, hostile, readBack) => {
    const texts = feedOf({
      headline: hostile,
      standfirst: hostile,
      creators: [hostile],
      categories: [hostile],
      body: xml`<p>${hostile}</p>`,
    })
    expect(texts.title?.at(-1)).toBe(readBack)
    expect(texts['dc:creator']).toEqual([readBack])
    expect(texts.category).toEqual([readBack])
    expect(texts.description?.at(-1)).toBe(xml`${readBack}`.text)
    expect(texts['content:encoded']).toEqual([`<p>${xml`${readBack}`.text}</p>`])
  })
})

test('a picture goes by its address and words', () => {
  const picture = {
    url: 'https://news.example/media/a/full-1280.webp',
    type: 'image/webp',
    widthPx: 1280,
    heightPx: 853,
  }
  const feed = rssFeed(channel, [
    { ...item, picture: { ...picture, caption: 'سد "الفرات" & <ضفته>', credit: null } },
  ])
  expect(feed).toContain(
    `<media:content url="${picture.url}" type="image/webp" medium="image" width="1280" height="853">`,
  )
  expect(textsIn(feed)['media:description']).toEqual(['سد "الفرات" & <ضفته>'])
  expect(feed).not.toContain('media:credit')
})

test('an edition without stories has a feed without a date', () => {
  const texts = textsIn(rssFeed(channel, []))
  expect(texts.rss).toHaveLength(1)
  expect(texts.lastBuildDate).toBeUndefined()
})
