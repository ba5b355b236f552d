import { expect, test } from 'vitest'
import { readDocument } from '@/features/documents/read-document'
import type { PictureMedia } from '@/features/media/picture-media'
import { bodyHtml, type FeedParts } from './body-html'
import { textsIn } from './testing'

const picture: PictureMedia = {
  ...{ id: 7, alt: 'سد', caption: 'السد مساء', credit: 'مرصد', colour: '#336699', placeholder: null },
  ...{ widthPx: 2000, heightPx: 1000, focalX: 0.5, focalY: 0.5 },
  renditions: [
    { crop: 'full', format: 'webp', widthPx: 640, heightPx: 320, key: 'aa/full-640.webp' },
    { crop: 'full', format: 'webp', widthPx: 1280, heightPx: 640, key: 'aa/full-1280.webp' },
    { crop: 'full', format: 'avif', widthPx: 1280, heightPx: 640, key: 'aa/full-1280.avif' },
  ],
}

const parts: FeedParts = {
  url: 'https://news.example/politics/12-a',
  pictures: new Map([[7, picture]]),
  stories: new Map([[3, { href: '/politics/3-b', headline: 'السابق' }]]),
  words: { factBox: 'معلومات', correction: 'تصحيح', relatedStory: 'اقرأ أيضاً' },
  formatTime: (moment) => moment.toISOString().slice(11, 16),
}

const htmlOf = (...content: unknown[]) =>
  bodyHtml(readDocument({ type: 'doc', content }).document.content, parts).text
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const link = (href: string) => ({ type: 'link', attrs: { href } })

test.each([
  ['text is escaped', [paragraph(words('<b> & "x" ]]>'))], '<p>&lt;b&gt; &amp; &quot;x&quot; ]]&gt;</p>'],
  ['line breaks', [paragraph(words('a'), { type: 'hardBreak' }, words('b'))], '<p>a<br/>b</p>'],
  [
    'marks nest',
    [paragraph(words('a', link('https://a.example/?x=1&y=2'), { type: 'strong' }))],
    '<p><a href="https://a.example/?x=1&amp;y=2"><strong>a</strong></a></p>',
  ],
  [
    'links on the site',
    [paragraph(words('a', link('/latest')))],
    '<p><a href="https://news.example/latest">a</a></p>',
  ],
  [
    'links on the page',
    [paragraph(words('a', link('#b')))],
    '<p><a href="https://news.example/politics/12-a#b">a</a></p>',
  ],
  [
    'language and direction',
    [{ ...paragraph(words('Hi')), attrs: { lang: 'en', dir: 'ltr' } }],
    '<p lang="en" dir="ltr">Hi</p>',
  ],
  ['headings', [{ type: 'heading', attrs: { level: 3 }, content: [words('a')] }], '<h3>a</h3>'],
  [
    'lists',
    [
      {
        type: 'orderedList',
        attrs: { start: 4 },
        content: [{ type: 'listItem', content: [paragraph(words('a'))] }],
      },
    ],
    '<ol start="4"><li><p>a</p></li></ol>',
  ],
  [
    'quotes',
    [{ type: 'blockquote', attrs: { attribution: 'ليلى' }, content: [paragraph(words('a'))] }],
    '<blockquote><p>a</p><p><cite>ليلى</cite></p></blockquote>',
  ],
  [
    'pictures',
    [{ type: 'figure', attrs: { mediaId: 7 } }],
    '<figure><img src="https://news.example/media/aa/full-1280.webp" alt="سد" width="1280" height="640"/>' +
      '<figcaption>السد مساء – مرصد</figcaption></figure>',
  ],
  ['a picture that is gone', [{ type: 'figure', attrs: { mediaId: 8 } }, paragraph(words('a'))], '<p>a</p>'],
  [
    'related stories',
    [{ type: 'relatedStory', attrs: { articleId: 3 } }],
    '<p>اقرأ أيضاً: <a href="https://news.example/politics/3-b">السابق</a></p>',
  ],
  [
    'a related story out of sight',
    [{ type: 'relatedStory', attrs: { articleId: 4 } }, paragraph(words('a'))],
    '<p>a</p>',
  ],
  [
    'fact boxes',
    [{ type: 'factBox', attrs: { title: null }, content: [paragraph(words('a'))] }],
    '<div><p><strong>معلومات</strong></p><p>a</p></div>',
  ],
  [
    'live posts',
    [
      {
        type: 'livePost',
        attrs: { at: '2026-11-23T10:30:00Z', headline: 'وصل' },
        content: [paragraph(words('a'))],
      },
    ],
    '<div><p><strong>10:30 – وصل</strong></p><p>a</p></div>',
  ],
  [
    'corrections',
    [{ type: 'correctionNote', attrs: { at: null }, content: [paragraph(words('a'))] }],
    '<div><p><strong>تصحيح</strong></p><p>a</p></div>',
  ],
  [
    'tables',
    [
      {
        type: 'table',
        attrs: { caption: 'ج' },
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableHeader', attrs: { colspan: 2 }, content: [paragraph(words('a'))] },
              { type: 'tableCell', content: [paragraph(words('b'))] },
            ],
          },
        ],
      },
    ],
    '<table><caption>ج</caption><tr><th colspan="2"><p>a</p></th><td><p>b</p></td></tr></table>',
  ],
  [
    'embeds are links',
    [
      {
        type: 'embed',
        attrs: { url: 'https://www.youtube.com/watch?v=abcdefghijk', provider: 'youtube', title: 'فيلم' },
      },
    ],
    '<p><a href="https://www.youtube.com/watch?v=abcdefghijk">فيلم</a></p>',
  ],
  ['dividers', [{ type: 'divider' }, paragraph(words('a'))], '<hr/><p>a</p>'],
])('%s', (_, content, html) => {
  expect(htmlOf(...content)).toBe(html)
  expect(() => textsIn(`<r>${html}</r>`)).not.toThrow()
})
