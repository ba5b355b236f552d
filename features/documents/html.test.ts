import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countingIds } from './block-ids'
import { documentFromHtml } from './html'
import { readDocument } from './read-document'
import { schema } from './schema'
import { randomSource } from './testing'

const context = () => ({
  mediaFor: (src: string) => (src.includes('missing') ? undefined : src.length),
  storyFor: (key: string) => (key.includes('known') ? 7 : undefined),
  momentFor: (text: string) => (text === '5m' ? '2026-11-24T10:00:00Z' : undefined),
  newId: countingIds(),
})
const from = (html: string) => documentFromHtml(html, context())

/** A document in a line: nodes with what tells them apart, marks in angle brackets. */
type Shown = {
  type: string
  text?: string | undefined
  attrs?: Record<string, unknown> | undefined
  marks?: { type: string; attrs?: Record<string, unknown> }[] | undefined
  content?: Shown[] | undefined
}
const untold = new Set(['id', 'mediaId', 'provider'])
function outline({ type, text, attrs, marks, content }: Shown): string {
  const own = Object.entries(attrs ?? {}).filter(([name, value]) => !untold.has(name) && value !== null && !(value === 1))
  const told = own.length > 0 ? `[${own.map(([name, value]) => `${name}=${String(value)}`).join(' ')}]` : ''
  if (text === undefined) return `${short[type] ?? type}${told}${content ? `(${content.map(outline).join(' ')})` : ''}`
  return (marks ?? []).reduce((inner, mark) => `<${outline(mark)} ${inner}>`, text)
}
const short: Record<string, string> = {
  paragraph: 'p', bulletList: 'ul', orderedList: 'ol', listItem: 'li', tableRow: 'tr', tableCell: 'td', tableHeader: 'th',
  blockquote: 'quote', hardBreak: 'br',
}
const outlineOf = (html: string) => from(html).document.content.map(outline).join(' ')

describe('what HTML says', () => {
  const cases: [string, string, string][] = [
    ['paragraphs', '<p>a</p>\n<p>b</p>', 'p(a) p(b)'],
    ['white space', '<p>\n  a\n  <b> b </b>  c </p>', 'p(a  <strong b > c)'.replace('a  <', 'a  <')],
    ['nothing', '', 'p()'],
    ['paragraphs that show nothing', '<p>&nbsp;</p><p><br></p><p>a</p><ul><li></li></ul>', 'p(a)'],
    ['headings', '<h1>a</h1><h2>b</h2><h5>c</h5>', 'heading[level=2](a) heading[level=2](b) heading[level=4](c)'],
    ['a line break', '<p>a<br>b</p>', 'p(a br b)'],
    ['two line breaks', '<p>a<br><br>b</p>', 'p(a) p(b)'],
    ['marks', '<p><strong>a</strong><mark>b</mark><em>c</em><i>d</i><a href="/x">e</a></p>', 'p(<strong a> <highlight b> cd <link[href=/x] e>)'],
    ['inline junk', '<p><font color="red"><span style="x">a</span></font><u>b</u></p>', 'p(ab)'],
    ['another language', '<p>a <span lang="en" dir="ltr">b</span></p><p lang="en" dir="ltr">c</p>', 'p(a  <language[dir=ltr lang=en] b>) p[dir=ltr lang=en](c)'],
    ['an isolated run', '<p><bdi>2–1</bdi> <bdi dir="ltr">x</bdi></p>', 'p(<isolate 2–1>   <isolate <language[dir=ltr] x>>)'],
    ['a container in another language', '<div dir="ltr" lang="en">a<p>b</p></div>', 'p[dir=ltr lang=en](a) p[dir=ltr lang=en](b)'],
    ['text in containers', '<div>a</div><div>b<div>c</div></div>d', 'p(a) p(b) p(c) p(d)'],
    ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', 'ul(li(p(a) ul(li(p(b)))) li(p(c)))'],
    ['a list that counts on', '<ol start="3"><li>a</li></ol>', 'ol[start=3](li(p(a)))'],
    ['a list in a list, wrongly', '<ul><li>a</li><ul><li>b</li></ul></ul>', 'ul(li(p(a)) li(p() ul(li(p(b)))))'],
    ['a quote', '<blockquote>a</blockquote>', 'quote(p(a))'],
    ['a quote and who said it', '<blockquote class="wp-block-quote"><p>a</p><cite>— b</cite></blockquote>', 'quote[attribution=b](p(a))'],
    ['a footer in a quote', '<blockquote><p>a</p><footer>b <cite>c</cite></footer></blockquote>', 'quote[attribution=b c](p(a))'],
    ['the title of a book in a quote', '<blockquote><p>a <cite>b</cite> c</p></blockquote>', 'quote(p(a b c))'],
    ['a pull quote', '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure>', 'pullQuote[attribution=b](p(a))'],
    ['our pull quote', '<aside data-node="pullQuote"><p>a</p><cite>b</cite></aside>', 'pullQuote[attribution=b](p(a))'],
    ['our fact box', '<aside data-node="factBox"><h3>a</h3><p>b</p><ul><li>c</li></ul></aside>', 'factBox[title=a](p(b) ul(li(p(c))))'],
    ['our live post', '<section data-node="livePost" data-at="5m"><h3>a</h3><p>b</p></section>', 'livePost[at=2026-11-24T10:00:00.000Z headline=a](p(b))'],
    ['our correction', '<div data-node="correctionNote" data-at="2026-11-24T10:00:00Z">a</div>', 'correctionNote[at=2026-11-24T10:00:00.000Z](p(a))'],
    ['our related story', '<div data-node="relatedStory" data-key="known"></div>', 'relatedStory[articleId=7]'],
    ['our embed', '<div data-node="embed" data-url="https://youtu.be/abcdefghijk" data-title="t"></div>', 'embed[url=https://youtu.be/abcdefghijk title=t]'],
    ['our gallery', '<div data-node="gallery"><figure><img src="a" alt="x"><figcaption>b <small>c</small></figcaption></figure><figure><img src="bb"></figure></div>', 'gallery(figure[alt=x caption=b credit=c] figure)'],
    ['a figure', '<figure><img src="aaa" alt="x"><figcaption>b <small>c</small></figcaption></figure>', 'figure[alt=x caption=b credit=c]'],
    ['a picture in a paragraph', '<p>a <a href="/x"><img src="aaa"></a> b</p>', 'p(a) figure p(b)'],
    ['a picture that loads late', '<p><img src="data:image/gif;base64,x" data-src="aaa"><noscript><img src="aaa"></noscript></p>', 'figure'],
    ['a counting pixel', '<p>a<img width="1" height="1" src="https://t.example/"></p>', 'p(a)'],
    ['a table', '<table><caption>t</caption><thead><tr>\n<th>a</th><th>b</th></tr></thead><tbody>\n<tr><td colspan="2">c</td></tr></tbody></table>', 'table[caption=t](tr(th(p(a)) th(p(b))) tr(td[colspan=2](p(c))))'],
    ['an empty cell', '<table><tr><td>a</td><td></td></tr></table>', 'table(tr(td(p(a)) td(p())))'],
    ['a table for layout', '<table><tr><td><h2>a</h2><p>b</p></td></tr></table>', 'heading[level=2](a) p(b)'],
    ['a rule', 'a<hr>b', 'p(a) divider p(b)'],
    ['a frame of a provider', '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="t"></iframe>', 'embed[url=https://www.youtube.com/watch?v=abcdefghijk title=t]'],
    ['a tweet', '<blockquote class="twitter-tweet"><p>a <a href="https://t.co/x">x</a></p><a href="https://twitter.com/a/status/12?ref=x">d</a></blockquote>', 'embed[url=https://twitter.com/a/status/12]'],
    ['a post on Telegram', '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="a/12"></script>', 'embed[url=https://t.me/a/12]'],
    ['preformatted text', '<pre>a\nb</pre>', 'p(a br b)'],
    ['a whole page', '<!doctype html><html dir="rtl"><head><title>t</title></head><body><p>a</p></body></html>', 'p(a)'],
    ['a block in a mark', '<b>a<p>b</p></b>', 'p(<strong a>) p(<strong b>)'],
  ]
  test.each(cases)('%s', (_name, html, expected) => {
    expect(outlineOf(html).replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '))
  })
})

describe('WordPress', () => {
  const cases: [string, string, string][] = [
    ['text with blank lines', '<strong>a</strong>\n\nb c\n\nd', 'p(<strong a>) p(b c) p(d)'],
    ['a line end in classic text', 'a\nb', 'p(a br b)'],
    ['a blank line in a mark', '<em>a\n\nb</em>', 'p(a) p(b)'],
    ['classic text around blocks', 'a\n<h2>b</h2>\nc\n\nd', 'p(a) heading[level=2](b) p(c) p(d)'],
    ['a classic quote', '<blockquote>a\n\nb</blockquote>', 'quote(p(a) p(b))'],
    ['a caption', 'a\n[caption id="x" width="6"]<a href="/y"><img src="aaa" alt="" /></a> b[/caption]\nc', 'p(a) figure[caption=b] p(c)'],
    ['a caption that never ends', '[caption width="6"]<img src="aaa"> b', 'figure p(b)'],
    ['a rendered caption', '<div class="wp-caption"><img src="aaa"><p class="wp-caption-text">b</p></div>', 'figure[caption=b]'],
    ['a gallery by numbers', '[gallery ids="1,22"]', 'gallery(figure figure)'],
    ['an embed shortcode', 'a\n[embed]https://vimeo.com/12[/embed]\nb', 'p(a) embed[url=https://vimeo.com/12] p(b)'],
    ['an address on its own line', 'a\n\nhttps://youtu.be/abcdefghijk\n\nb', 'p(a) embed[url=https://youtu.be/abcdefghijk] p(b)'],
    ['an address in its own paragraph', '<p>https://x.com/a/status/1</p>', 'embed[url=https://x.com/a/status/1]'],
    ['an address in a sentence', 'a https://youtu.be/abcdefghijk b', 'p(a https://youtu.be/abcdefghijk b)'],
    ['an address after a mark', '<b>a</b> https://youtu.be/abcdefghijk', 'p(<strong a> https://youtu.be/abcdefghijk)'],
    ['shortcodes around text', '[vc_row][vc_column width="1/2"]a[/vc_column][/vc_row]', 'p(a)'],
    ['brackets of a writer', 'a [sic] [كذا] [1] b', 'p(a [sic] [كذا] [1] b)'],
    ['block comments', '<!-- wp:paragraph {"dropCap":true} -->\n<p>a</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:more -->\n<!--more-->', 'p(a)'],
    ['a block picture', '<figure class="wp-block-image"><img src="aaa" alt="x"/><figcaption class="wp-element-caption">b</figcaption></figure>', 'figure[alt=x caption=b]'],
    ['a block gallery', '<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="a"/><figcaption>x</figcaption></figure><figure class="wp-block-image"><img src="b"/></figure></figure>', 'gallery(figure[caption=x] figure)'],
    ['an old block gallery', '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="a"/><figcaption>x</figcaption></figure></li><li><figure><img src="b"/></figure></li></ul>', 'gallery(figure[caption=x] figure)'],
    ['a block table', '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><figcaption>x</figcaption></figure>', 'table[caption=x](tr(td(p(a)) td(p(b))))'],
    ['a block divider', '<hr class="wp-block-separator"/>', 'divider'],
    ['an embed block', '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>x</figcaption></figure>', 'embed[url=https://www.youtube.com/watch?v=abcdefghijk title=x]'],
    ['an embed block of our own', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://site.example/known</div></figure>', 'relatedStory[articleId=7]'],
    ['an embed block of a stranger', '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://a.example/b</div></figure>', 'p(<link[href=https://a.example/b] https://a.example/b>)'],
  ]
  test.each(cases)('%s', (_name, html, expected) => {
    expect(outlineOf(html).replace(/\s+/g, ' ')).toBe(expected)
  })
})

describe('hostile HTML leaves its text, and a line in the report', () => {
  const cases: [string, string, string, string][] = [
    ['a script', 'a<script>alert(1)</script>', 'p(a)', 'unsafe-element'],
    ['a script in SVG', '<svg><script>alert(1)</script><a xlink:href="javascript:x">b</a></svg>a', 'p(a)', 'unsafe-element'],
    ['a style', '<style>p{}</style>a', 'p(a)', 'unsafe-element'],
    ['a frame', '<iframe src="https://evil.example/"></iframe>a', 'p(a)', 'unsafe-element'],
    ['a frame of a false friend', '<iframe src="https://youtube.com.evil.example/embed/abcdefghijk"></iframe>a', 'p(a)', 'unsafe-element'],
    ['a frame of script', '<iframe src="javascript:alert(1)//youtube.com/"></iframe>a', 'p(a)', 'unsafe-element'],
    ['a handler', '<p onclick="alert(1)">a</p>', 'p(a)', 'unsafe-attribute'],
    ['a handler on a picture', '<img src="aaa" onerror=alert(1)>', 'figure', 'unsafe-attribute'],
    ['a link of script', '<a href="javascript:alert(1)">a</a>', 'p(a)', 'unsafe-link'],
    ['a link of script, broken', '<a href="java&#x0A;script&colon;alert(1)">a</a>', 'p(a)', 'unsafe-link'],
    ['a link of data', '<a href="data:text/html,x">a</a>', 'p(a)', 'unsafe-link'],
    ['an object', '<object data="x.swf"></object>a', 'p(a)', 'unsafe-element'],
    ['a form', '<form action="//evil"><input name=a>a<button>b</button></form>', 'p(a)', 'unsafe-element'],
    ['a picture nobody has', '<img src="missing">a', 'p(a)', 'unknown-picture'],
    ['a story nobody has', '<div data-node="relatedStory" data-key="x"></div>a', 'p(a)', 'unknown-story'],
    ['an embed of a stranger', '<div data-node="embed" data-url="https://evil.example"></div>a', 'p(a)', 'unknown-embed'],
    ['an unknown element', '<blink>a</blink><x-y>b</x-y>', 'p(ab)', 'unknown-element'],
    ['an unknown shortcode', '[contact-form-7 id="1"]a', 'p(a)', 'unknown-shortcode'],
    ['a live post without a time', '<section data-node="livePost"><h3>h</h3><p>a</p></section>', 'p(a)', 'malformed-attribute'],
    ['characters that turn text around', 'a\u202Eb', 'p(ab)', ''],
    ['a template', '<template><script>x</script></template>a', 'p(a)', ''],
    ['mutation through foreign content', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '', ''],
  ]
  test.each(cases)('%s', (_name, html, expected, reason) => {
    const { document, problems } = from(html)
    schema.nodeFromJSON(document).check()
    expect(JSON.stringify(document)).not.toMatch(/script:|onerror|onclick|evil/)
    if (expected) expect(document.content.map(outline).join(' ')).toBe(expected)
    if (reason) expect(problems.map((problem) => problem.reason)).toContain(reason)
  })
})

describe('time and size', () => {
  const fill = (piece: string, characters = 12_000) => piece.repeat(Math.ceil(characters / piece.length))
  test.each([
    '<div>', '<b>', '<blockquote>', '<ul><li>', '<table><tr><td>', '<figure>', '<a href=x><p>', '<b><i><p>', '<font color=1><p>',
    '<table>', '</p>', '<p>', '[caption]', '[', '[a=', '<!--', '<svg><math>', '<aside data-node=factBox>', '<select>', '&', '\n\n',
    '<div data-node=gallery><figure>', '<span lang=en>', '<cite>', '<blockquote><cite>a', '<template>', '<li>', '<td>',
  ])('12 kB of %j end within a second', (piece) => {
    const start = performance.now()
    const { document } = from(`${fill(piece)}end`)
    expect(performance.now() - start).toBeLessThan(1000)
    schema.nodeFromJSON(document).check()
  })
  test('a formatting element for each of 600 paragraphs', () => {
    const html = Array.from({ length: 600 }, (_, index) => `<font color=${index}>`).join('') + fill('<p>x')
    schema.nodeFromJSON(from(html).document).check()
  })
})

test('random HTML gives a lawful document that reads as itself', () => {
  const parts = [
    '<p>', '</p>', 'a', ' ', '\n\n', 'https://youtu.be/abcdefghijk', '<b>', '</b>', '<a href="/x">', '</a>', '<ul>', '<li>', '</ul>',
    '<table>', '<tr>', '<td>', '<th>', '</table>', '<blockquote>', '</blockquote>', '<cite>', '</cite>', '<figure>', '</figure>',
    '<img src="aaa">', '<figcaption>', '<div dir="ltr">', '</div>', '<h2>', '</h2>', '<br>', '<hr>', '[caption]', '[/caption]',
    '<aside data-node="factBox">', '</aside>', '<section data-node="livePost" data-at="5m">', '</section>', '<span lang="en">',
    '<div data-node="pullQuote">', '<div data-node="tableCell">', '<p data-node="listItem">', '<pre>', '</pre>', '<bdi>', '<svg>',
    '<div data-node="gallery">', '<ol start="0">', '<iframe src="https://vimeo.com/1">', '</iframe>', '<p data-node="hardBreak">',
  ]
  for (let seed = 1; seed <= 1200; seed += 1) {
    const { next, pick } = randomSource(seed)
    const html = Array.from({ length: next(60) }, () => pick(parts)).join('')
    const { document } = from(html)
    try {
      schema.nodeFromJSON(document).check()
    } catch (error) {
      throw new Error(`seed ${seed}: ${String(error)}\n${html}`)
    }
    expect(readDocument(document), `seed ${seed}: ${html}`).toEqual({ document, problems: [] })
  }
})

test('the samples are understood to the last word', () => {
  const root = new URL('../../scripts/samples/stories/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const name of files) {
    const html = readFileSync(new URL(name, root), 'utf8')
    const everything = { ...context(), storyFor: () => 1, momentFor: () => '2026-11-24T10:00:00Z' }
    const { document, problems } = documentFromHtml(html.slice(html.indexOf('<body>')), everything)
    expect(problems, name).toEqual([])
    schema.nodeFromJSON(document).check()
  }
})
