import { describe, expect, test } from 'vitest'
import { outlineOfHtml } from './testing'

describe('what HTML says', () => {
  const cases: [string, string, string][] = [
    ['paragraphs', '<p>a</p>\n<p>b</p>', 'p(a) p(b)'],
    ['white space', '<p>\n  a\n  <b> b </b>  c </p>', 'p(a  <strong b > c)'.replace('a  <', 'a  <')],
    ['nothing', '', 'p()'],
    ['paragraphs that show nothing', '<p>&nbsp;</p><p><br></p><p>a</p><ul><li></li></ul>', 'p(a)'],
    [
      'headings',
      '<h1>a</h1><h2>b</h2><h5>c</h5>',
      'heading[level=2](a) heading[level=2](b) heading[level=4](c)',
    ],
    ['a line break', '<p>a<br>b</p>', 'p(a br b)'],
    ['two line breaks', '<p>a<br><br>b</p>', 'p(a) p(b)'],
    [
      'marks',
      '<p><strong>a</strong><mark>b</mark><em>c</em><i>d</i><a href="/x">e</a></p>',
      'p(<strong a> <highlight b> cd <link[href=/x] e>)',
    ],
    ['inline junk', '<p><font color="red"><span style="x">a</span></font><u>b</u></p>', 'p(ab)'],
    [
      'another language',
      '<p>a <span lang="en" dir="ltr">b</span></p><p lang="en" dir="ltr">c</p>',
      'p(a  <language[dir=ltr lang=en] b>) p[dir=ltr lang=en](c)',
    ],
    [
      'an isolated run',
      '<p><bdi>2–1</bdi> <bdi dir="ltr">x</bdi></p>',
      'p(<isolate 2–1>   <isolate <language[dir=ltr] x>>)',
    ],
    [
      'a container in another language',
      '<div dir="ltr" lang="en">a<p>b</p></div>',
      'p[dir=ltr lang=en](a) p[dir=ltr lang=en](b)',
    ],
    ['text in containers', '<div>a</div><div>b<div>c</div></div>d', 'p(a) p(b) p(c) p(d)'],
    [
      'lists in lists',
      '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>',
      'ul(li(p(a) ul(li(p(b)))) li(p(c)))',
    ],
    ['a list that counts on', '<ol start="3"><li>a</li></ol>', 'ol[start=3](li(p(a)))'],
    [
      'a list in a list, wrongly',
      '<ul><li>a</li><ul><li>b</li></ul></ul>',
      'ul(li(p(a)) li(p() ul(li(p(b)))))',
    ],
    ['a quote', '<blockquote>a</blockquote>', 'quote(p(a))'],
    [
      'a quote and who said it',
      '<blockquote class="wp-block-quote"><p>a</p><cite>— b</cite></blockquote>',
      'quote[attribution=b](p(a))',
    ],
    [
      'a footer in a quote',
      '<blockquote><p>a</p><footer>b <cite>c</cite></footer></blockquote>',
      'quote[attribution=b c](p(a))',
    ],
    [
      'the title of a book in a quote',
      '<blockquote><p>a <cite>b</cite> c</p></blockquote>',
      'quote(p(a b c))',
    ],
    [
      'a pull quote',
      '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure>',
      'pullQuote[attribution=b](p(a))',
    ],
    [
      'our pull quote',
      '<aside data-node="pullQuote"><p>a</p><cite>b</cite></aside>',
      'pullQuote[attribution=b](p(a))',
    ],
    [
      'our fact box',
      '<aside data-node="factBox"><h3>a</h3><p>b</p><ul><li>c</li></ul></aside>',
      'factBox[title=a](p(b) ul(li(p(c))))',
    ],
    [
      'our live post',
      '<section data-node="livePost" data-at="5m"><h3>a</h3><p>b</p></section>',
      'livePost[at=2026-11-24T10:00:00.000Z headline=a](p(b))',
    ],
    [
      'our correction',
      '<div data-node="correctionNote" data-at="2026-11-24T10:00:00Z">a</div>',
      'correctionNote[at=2026-11-24T10:00:00.000Z](p(a))',
    ],
    [
      'our related story',
      '<div data-node="relatedStory" data-key="known"></div>',
      'relatedStory[articleId=7]',
    ],
    [
      'our embed',
      '<div data-node="embed" data-url="https://youtu.be/abcdefghijk" data-title="t"></div>',
      'embed[url=https://youtu.be/abcdefghijk title=t]',
    ],
    [
      'our gallery',
      '<div data-node="gallery"><figure><img src="a" alt="x"><figcaption>b <small>c</small></figcaption></figure><figure><img src="bb"></figure></div>',
      'gallery(figure[alt=x caption=b credit=c] figure)',
    ],
    [
      'a figure',
      '<figure><img src="aaa" alt="x"><figcaption>b <small>c</small></figcaption></figure>',
      'figure[alt=x caption=b credit=c]',
    ],
    ['a picture in a paragraph', '<p>a <a href="/x"><img src="aaa"></a> b</p>', 'p(a) figure p(b)'],
    [
      'a picture that loads late',
      '<p><img src="data:image/gif;base64,x" data-src="aaa"><noscript><img src="aaa"></noscript></p>',
      'figure',
    ],
    ['a counting pixel', '<p>a<img width="1" height="1" src="https://t.example/"></p>', 'p(a)'],
    [
      'a table',
      '<table><caption>t</caption><thead><tr>\n<th>a</th><th>b</th></tr></thead><tbody>\n<tr><td colspan="2">c</td></tr></tbody></table>',
      'table[caption=t](tr(th(p(a)) th(p(b))) tr(td[colspan=2](p(c))))',
    ],
    ['an empty cell', '<table><tr><td>a</td><td></td></tr></table>', 'table(tr(td(p(a)) td(p())))'],
    ['a table for layout', '<table><tr><td><h2>a</h2><p>b</p></td></tr></table>', 'heading[level=2](a) p(b)'],
    ['a rule', 'a<hr>b', 'p(a) divider p(b)'],
    [
      'a frame of a provider',
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="t"></iframe>',
      'embed[url=https://www.youtube.com/watch?v=abcdefghijk title=t]',
    ],
    [
      'a tweet',
      '<blockquote class="twitter-tweet"><p>a <a href="https://t.co/x">x</a></p><a href="https://twitter.com/a/status/12?ref=x">d</a></blockquote>',
      'embed[url=https://twitter.com/a/status/12]',
    ],
    [
      'a post on Telegram',
      '<script async src="https://telegram.org/js/telegram-widget.js?22" data-telegram-post="a/12"></script>',
      'embed[url=https://t.me/a/12]',
    ],
    ['preformatted text', '<pre>a\nb</pre>', 'p(a br b)'],
    [
      'a whole page',
      '<!doctype html><html dir="rtl"><head><title>t</title></head><body><p>a</p></body></html>',
      'p(a)',
    ],
    ['a block in a mark', '<b>a<p>b</p></b>', 'p(<strong a>) p(<strong b>)'],
  ]
  test.each(cases)('%s', (_name, html, expected) => {
    expect(outlineOfHtml(html)).toBe(expected.replace(/\s+/g, ' '))
  })
})
