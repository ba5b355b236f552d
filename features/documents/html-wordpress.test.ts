import { describe, expect, test } from 'vitest'
import { outlineOfHtml } from './testing'

describe('WordPress', () => {
  const cases: [string, string, string][] = [
    ['text with blank lines', '<strong>a</strong>\n\nb c\n\nd', 'p(<strong a>) p(b c) p(d)'],
    ['a line end in classic text', 'a\nb', 'p(a br b)'],
    ['a blank line in a mark', '<em>a\n\nb</em>', 'p(a) p(b)'],
    ['classic text around blocks', 'a\n<h2>b</h2>\nc\n\nd', 'p(a) heading[level=2](b) p(c) p(d)'],
    ['a classic quote', '<blockquote>a\n\nb</blockquote>', 'quote(p(a) p(b))'],
    [
      'a caption',
      'a\n[caption id="x" width="6"]<a href="/y"><img src="aaa" alt="" /></a> b[/caption]\nc',
      'p(a) figure[caption=b] p(c)',
    ],
    ['a caption that never ends', '[caption width="6"]<img src="aaa"> b', 'figure p(b)'],
    [
      'a rendered caption',
      '<div class="wp-caption"><img src="aaa"><p class="wp-caption-text">b</p></div>',
      'figure[caption=b]',
    ],
    ['a gallery by numbers', '[gallery ids="1,22"]', 'gallery(figure figure)'],
    [
      'an embed shortcode',
      'a\n[embed]https://vimeo.com/12[/embed]\nb',
      'p(a) embed[url=https://vimeo.com/12] p(b)',
    ],
    [
      'an address on its own line',
      'a\n\nhttps://youtu.be/abcdefghijk\n\nb',
      'p(a) embed[url=https://youtu.be/abcdefghijk] p(b)',
    ],
    [
      'an address in its own paragraph',
      '<p>https://x.com/a/status/1</p>',
      'embed[url=https://x.com/a/status/1]',
    ],
    ['an address in a sentence', 'a https://youtu.be/abcdefghijk b', 'p(a https://youtu.be/abcdefghijk b)'],
    [
      'an address after a mark',
      '<b>a</b> https://youtu.be/abcdefghijk',
      'p(<strong a> https://youtu.be/abcdefghijk)',
    ],
    ['shortcodes around text', '[vc_row][vc_column width="1/2"]a[/vc_column][/vc_row]', 'p(a)'],
    ['brackets of a writer', 'a [sic] [كذا] [1] b', 'p(a [sic] [كذا] [1] b)'],
    [
      'block comments',
      '<!-- wp:paragraph {"dropCap":true} -->\n<p>a</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:more -->\n<!--more-->',
      'p(a)',
    ],
    [
      'a block picture',
      '<figure class="wp-block-image"><img src="aaa" alt="x"/><figcaption class="wp-element-caption">b</figcaption></figure>',
      'figure[alt=x caption=b]',
    ],
    [
      'a block gallery',
      '<figure class="wp-block-gallery"><figure class="wp-block-image"><img src="a"/><figcaption>x</figcaption></figure><figure class="wp-block-image"><img src="b"/></figure></figure>',
      'gallery(figure[caption=x] figure)',
    ],
    [
      'an old block gallery',
      '<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="a"/><figcaption>x</figcaption></figure></li><li><figure><img src="b"/></figure></li></ul>',
      'gallery(figure[caption=x] figure)',
    ],
    [
      'a block table',
      '<figure class="wp-block-table"><table><tbody><tr><td>a</td><td>b</td></tr></tbody></table><figcaption>x</figcaption></figure>',
      'table[caption=x](tr(td(p(a)) td(p(b))))',
    ],
    ['a block divider', '<hr class="wp-block-separator"/>', 'divider'],
    [
      'an embed block',
      '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\nhttps://www.youtube.com/watch?v=abcdefghijk\n</div><figcaption>x</figcaption></figure>',
      'embed[url=https://www.youtube.com/watch?v=abcdefghijk title=x]',
    ],
    [
      'an embed block of our own',
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://site.example/known</div></figure>',
      'relatedStory[articleId=7]',
    ],
    [
      'an embed block of a stranger',
      '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://a.example/b</div></figure>',
      'p(<link[href=https://a.example/b] https://a.example/b>)',
    ],
  ]
  test.each(cases)('%s', (_name, html, expected) => {
    expect(outlineOfHtml(html)).toBe(expected)
  })
})
