import { createTranslator } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ArticleBody as StoredBody } from '@/db/schema/body'
import { definitionOf, markNames, marks, nodeNames } from '@/features/documents/definition'
import { countingIds } from '@/features/documents/block-ids'
import { documentFromHtml } from '@/features/documents/html'
import { readDocument } from '@/features/documents/read-document'
import { randomDocument, randomSource } from '@/features/documents/testing'
import type { PictureMedia } from '@/features/media/picture-media'
import { makeDateFormatter } from '@/lib/dates'
import messages from '@/messages/ar.json'
import { ArticleBody } from './article-body'

const dates = makeDateFormatter({ locale: 'ar', timeZone: 'Asia/Damascus', digits: 'latn', months: 'levant' })
const site = { t: createTranslator({ locale: 'ar', messages }), dates }
const picture = (id: number): PictureMedia => ({
  id,
  alt: `alt of ${id}`,
  caption: `caption of ${id}`,
  credit: `credit of ${id}`,
  colour: '#aabbcc',
  placeholder: null,
  widthPx: 600,
  heightPx: 400,
  focalX: 0.5,
  focalY: 0.5,
  renditions: (['full', '3x2'] as const).map((crop) => ({
    crop,
    format: 'webp' as const,
    widthPx: 600,
    heightPx: 400,
    sizeBytes: 9,
    key: `m/${id}.webp`,
  })),
})
const media = new Map([1, 2, 3].map((id) => [id, picture(id)]))
const stories = new Map([[7, { href: '/politics/7-x', headline: 'Another story' }]])

const render = (document: StoredBody) =>
  renderToStaticMarkup(createElement(ArticleBody, { document, site, media, stories }))
const fromHtml = (html: string) =>
  documentFromHtml(html, { mediaFor: (src) => Number(src), storyFor: Number, newId: countingIds() }).document
const htmlOf = (html: string) => render(fromHtml(html)).replace(/^<div class="story">|<\/div>$/g, '')

/** The smallest lawful node of each kind that has something to show. */
const samples: Record<string, Record<string, unknown>> = {
  figure: { mediaId: 1 },
  embed: { url: 'https://vimeo.com/12', provider: 'vimeo' },
  relatedStory: { articleId: 7 },
  livePost: { at: '2026-11-24T10:00:00.000Z' },
}
const shownAs: Record<string, RegExp> = {
  paragraph: /<p>/,
  heading: /<h2 id="/,
  bulletList: /<ul>/,
  orderedList: /<ol>/,
  listItem: /<li>/,
  blockquote: /<blockquote>/,
  pullQuote: /class="pull-quote"/,
  figure: /<figure>.*<img /,
  gallery: /class="story-gallery"/,
  divider: /<hr\/>/,
  table: /<table>/,
  tableRow: /<tr>/,
  tableCell: /<td>/,
  tableHeader: /<th scope=/,
  embed: /<click-to-load /,
  relatedStory: /Another story/,
  factBox: /class="fact-box"/,
  correctionNote: /class="correction-note"/,
  livePost: /<article id="post-/,
  hardBreak: /<br\/>/,
}
const markShownAs: Record<string, RegExp> = {
  link: /<a href="\/a">x<\/a>/,
  language: /<span lang="en" dir="ltr">x<\/span>/,
  isolate: /<bdi>x<\/bdi>/,
  strong: /<strong>x<\/strong>/,
  highlight: /<mark>x<\/mark>/,
}

describe('every node and mark of the definition', () => {
  test.each(nodeNames)('%s is shown', (type) => {
    const { holds } = definitionOf(type)
    const content =
      holds === 'nothing'
        ? []
        : [
            holds.includes('figure') && !holds.includes('paragraph')
              ? { type: 'figure', attrs: { mediaId: 1 } }
              : { type: 'text', text: 'x' },
          ]
    const break_ = [{ type: 'text', text: 'x' }, { type }, { type: 'text', text: 'y' }]
    const { document } = readDocument({
      type: 'doc',
      content: type === 'hardBreak' ? break_ : [{ type, attrs: samples[type], content }],
    })
    expect(JSON.stringify(document)).toContain(`"${type}"`)
    expect(shownAs[type], `say in this test how ${type} is shown`).toBeDefined()
    expect(render(document)).toMatch(shownAs[type] ?? /^$/)
  })
  test.each(markNames)('%s is shown', (type) => {
    const all: Record<string, unknown> = { href: '/a', lang: 'en', dir: 'ltr' }
    const attrs = Object.fromEntries(Object.keys(marks[type].attrs).map((name) => [name, all[name]]))
    const text = { type: 'text', text: 'x', marks: [{ type, attrs }] }
    expect(render({ type: 'doc', content: [{ type: 'paragraph', content: [text] }] })).toMatch(
      markShownAs[type] ?? /^$/,
    )
  })
})

describe('how it is shown', () => {
  const cases: [string, string, string][] = [
    [
      'a list is tight',
      '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>',
      '<ul><li>a<ul><li>b</li></ul></li><li>c<p>d</p></li></ul>',
    ],
    [
      'a link with a strong word is one link',
      '<p><a href="https://a.example/">a <b>b</b></a></p>',
      '<p><a href="https://a.example/" rel="noopener">a <strong>b</strong></a></p>',
    ],
    [
      'a quote names its source',
      '<blockquote>a<cite>b</cite></blockquote>',
      '<blockquote><p>a</p><footer><cite>b</cite></footer></blockquote>',
    ],
    ['a paragraph in another language', '<p lang="en" dir="ltr">a</p>', '<p lang="en" dir="ltr">a</p>'],
    ['markup in text is text', '<p>&lt;script&gt;</p>', '<p>&lt;script&gt;</p>'],
    ['a story that is not there', '<div data-node="relatedStory" data-key="8"></div>', ''],
    ['a picture that is not there', '<img src="9">', ''],
  ]
  test.each(cases)('%s', (_name, html, expected) => expect(htmlOf(html)).toBe(expected))

  test('headings leave no gap, and boxes have theirs', () => {
    const html = htmlOf(
      '<h4>a</h4><h4>b</h4><aside data-node="factBox"><h3>t</h3><p>x</p><h2>c</h2></aside><h4>d</h4>',
    )
    expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2', '<h3', '<h3'])
  })
  test("a figure says the story's own words before the picture's", () => {
    const html = htmlOf('<figure><img src="1" alt="own alt"><figcaption>own caption</figcaption></figure>')
    expect(html).toContain('alt="own alt"')
    expect(html).toContain('<figcaption>own caption <small>credit of 1</small></figcaption>')
  })
  test('a table can be reached and named, its heads have their scope', () => {
    const html = htmlOf(
      '<table><caption>t</caption><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>',
    )
    expect(html).toMatch(/^<div class="story-table" role="group" tabindex="0" aria-label="t"><table>/i)
    expect(html).toContain('<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>')
    expect(html).toContain('<tbody><tr><th scope="row">c</th><td>d</td></tr></tbody>')
  })
  test('an embed is a link that names whom it would ask, never a frame', () => {
    const html = htmlOf(
      '<div data-node="embed" data-url="https://youtu.be/abcdefghijk" data-title="t"></div>',
    )
    expect(html).toContain('href="https://youtu.be/abcdefghijk" rel="noopener"')
    expect(html).toContain('data-frame="https://www.youtube-nocookie.com/embed/abcdefghijk"')
    expect(html).toContain('<bdi dir="ltr">youtu.be, youtube-nocookie.com</bdi>')
    expect(html).not.toMatch(/<iframe|<script|<img/)
  })
  test('a live post has an address, a machine-readable time and a heading that names it', () => {
    const html = htmlOf(
      '<section data-node="livePost" data-at="2026-11-24T10:00:00Z"><h3>h</h3><p>a</p></section>',
    )
    expect(html).toMatch(/<article id="post-(b\d+)".* aria-labelledby="headline-\1"/)
    expect(html).toContain('<time dateTime="2026-11-24T13:00:00+03:00">')
  })
})

describe('a broken document', () => {
  const broken: [string, unknown][] = [
    ['null', null],
    ['text', 'x'],
    ['unknown nodes', { type: 'doc', content: [{ type: 'x' }, null, { type: 'paragraph', content: 'x' }] }],
    [
      'a link of script',
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
            ],
          },
        ],
      },
    ],
  ]
  test.each(broken)('%s does not break the page', (_name, json) => {
    const html = render(json as StoredBody)
    expect(html).toMatch(/^<div class="story">/)
    expect(html).not.toContain('javascript')
  })
  test('random junk renders, the same twice, with no id twice', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const json = randomDocument(randomSource(seed)) as StoredBody
      const html = render(json)
      expect(html, `seed ${seed}`).toBe(render(json))
      const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
      expect(new Set(ids).size, `seed ${seed}`).toBe(ids.length)
    }
  })
})
