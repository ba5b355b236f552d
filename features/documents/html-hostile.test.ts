import { describe, expect, test } from 'vitest'
import { readDocument } from './read-document'
import { schema } from './schema'
import { outlineOfHtml, randomSource, readHtml } from './testing'

describe('hostile HTML leaves its text, and a line in the report', () => {
  const cases: [string, string, string, string][] = [
    ['a script', 'a<script>alert(1)</script>', 'p(a)', 'unsafe-element'],
    [
      'a script in SVG',
      '<svg><script>alert(1)</script><a xlink:href="javascript:x">b</a></svg>a',
      'p(a)',
      'unsafe-element',
    ],
    ['a style', '<style>p{}</style>a', 'p(a)', 'unsafe-element'],
    ['a frame', '<iframe src="https://evil.example/"></iframe>a', 'p(a)', 'unsafe-element'],
    [
      'a frame of a false friend',
      '<iframe src="https://youtube.com.evil.example/embed/abcdefghijk"></iframe>a',
      'p(a)',
      'unsafe-element',
    ],
    [
      'a frame of script',
      '<iframe src="javascript:alert(1)//youtube.com/"></iframe>a',
      'p(a)',
      'unsafe-element',
    ],
    ['a handler', '<p onclick="alert(1)">a</p>', 'p(a)', 'unsafe-attribute'],
    ['a handler on a picture', '<img src="aaa" onerror=alert(1)>', 'figure', 'unsafe-attribute'],
    ['a link of script', '<a href="javascript:alert(1)">a</a>', 'p(a)', 'unsafe-link'],
    ['a link of script, broken', '<a href="java&#x0A;script&colon;alert(1)">a</a>', 'p(a)', 'unsafe-link'],
    ['a link of data', '<a href="data:text/html,x">a</a>', 'p(a)', 'unsafe-link'],
    ['an object', '<object data="x.swf"></object>a', 'p(a)', 'unsafe-element'],
    ['a form', '<form action="//evil"><input name=a>a<button>b</button></form>', 'p(a)', 'unsafe-element'],
    ['a picture nobody has', '<img src="missing">a', 'p(a)', 'unknown-picture'],
    ['a story nobody has', '<div data-node="relatedStory" data-key="x"></div>a', 'p(a)', 'unknown-story'],
    [
      'an embed of a stranger',
      '<div data-node="embed" data-url="https://evil.example"></div>a',
      'p(a)',
      'unknown-embed',
    ],
    ['an unknown element', '<blink>a</blink><x-y>b</x-y>', 'p(ab)', 'unknown-element'],
    ['an unknown shortcode', '[contact-form-7 id="1"]a', 'p(a)', 'unknown-shortcode'],
    [
      'a live post without a time',
      '<section data-node="livePost"><h3>h</h3><p>a</p></section>',
      'p(a)',
      'malformed-attribute',
    ],
    ['characters that turn text around', 'a\u202Eb', 'p(ab)', ''],
    ['a template', '<template><script>x</script></template>a', 'p(a)', ''],
    [
      'mutation through foreign content',
      '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
      '',
      '',
    ],
  ]
  test.each(cases)('%s', (_name, html, expected, reason) => {
    const { document, problems } = readHtml(html)
    schema.nodeFromJSON(document).check()
    expect(JSON.stringify(document)).not.toMatch(/script:|onerror|onclick|evil/)
    if (expected) expect(outlineOfHtml(html)).toBe(expected)
    if (reason) expect(problems.map((problem) => problem.reason)).toContain(reason)
  })
})

describe('time and size', () => {
  const fill = (piece: string, characters = 12_000) => piece.repeat(Math.ceil(characters / piece.length))
  test.each([
    '<div>',
    '<b>',
    '<blockquote>',
    '<ul><li>',
    '<table><tr><td>',
    '<figure>',
    '<a href=x><p>',
    '<b><i><p>',
    '<font color=1><p>',
    '<table>',
    '</p>',
    '<p>',
    '[caption]',
    '[',
    '[a=',
    '<!--',
    '<svg><math>',
    '<aside data-node=factBox>',
    '<select>',
    '&',
    '\n\n',
    '<div data-node=gallery><figure>',
    '<span lang=en>',
    '<cite>',
    '<blockquote><cite>a',
    '<template>',
    '<li>',
    '<td>',
  ])('12 kB of %j end within a second of work', (piece) => {
    const before = process.cpuUsage()
    const { document } = readHtml(`${fill(piece)}end`)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(1000)
    schema.nodeFromJSON(document).check()
  })
  test('a formatting element for each of 600 paragraphs', () => {
    const html = Array.from({ length: 600 }, (_, index) => `<font color=${index}>`).join('') + fill('<p>x')
    schema.nodeFromJSON(readHtml(html).document).check()
  })
})

test('random HTML gives a lawful document that reads as itself', () => {
  const parts = [
    '<p>',
    '</p>',
    'a',
    ' ',
    '\n\n',
    'https://youtu.be/abcdefghijk',
    '<b>',
    '</b>',
    '<a href="/x">',
    '</a>',
    '<ul>',
    '<li>',
    '</ul>',
    '<table>',
    '<tr>',
    '<td>',
    '<th>',
    '</table>',
    '<blockquote>',
    '</blockquote>',
    '<cite>',
    '</cite>',
    '<figure>',
    '</figure>',
    '<img src="aaa">',
    '<figcaption>',
    '<div dir="ltr">',
    '</div>',
    '<h2>',
    '</h2>',
    '<br>',
    '<hr>',
    '[caption]',
    '[/caption]',
    '<aside data-node="factBox">',
    '</aside>',
    '<section data-node="livePost" data-at="5m">',
    '</section>',
    '<span lang="en">',
    '<div data-node="pullQuote">',
    '<div data-node="tableCell">',
    '<p data-node="listItem">',
    '<pre>',
    '</pre>',
    '<bdi>',
    '<svg>',
    '<div data-node="gallery">',
    '<ol start="0">',
    '<iframe src="https://vimeo.com/1">',
    '</iframe>',
    '<p data-node="hardBreak">',
  ]
  for (let seed = 1; seed <= 1200; seed += 1) {
    const { next, pick } = randomSource(seed)
    const html = Array.from({ length: next(60) }, () => pick(parts)).join('')
    const { document } = readHtml(html)
    try {
      schema.nodeFromJSON(document).check()
    } catch (error) {
      throw new Error(`seed ${seed}: ${String(error)}\n${html}`)
    }
    expect(readDocument(document), `seed ${seed}: ${html}`).toEqual({ document, problems: [] })
  }
})
