import { describe, expect, test } from 'vitest'
import { readDocument } from '@/features/documents/read-document'
import { outline } from '@/features/documents/testing'
import { addressIn, blocksOfText } from './paste-text'
import { pastedMediaId, readPaste } from './read-paste'
import { isWhatsApp } from './whatsapp'

const mediaFor = (src: string) => (src.includes('/media/') ? 7 : undefined)
const read = (html: string) => readPaste(html, { locale: 'ar', mediaFor })
const shape = (html: string) => read(html).content.map(outline).join(' ')
const shapeOfText = (text: string) => blocksOfText(text).map(outline).join(' ')

describe('from Word', () => {
  const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm; font-size:12.0pt;} @page WordSection1 {size:595.3pt} --></style>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=AR-SA style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`

  test('text comes without its styles, its language marks and its empty paragraphs', () => {
    const html =
      word(`<p class=MsoNormal dir=RTL style='text-align:right;direction:rtl;unicode-bidi:embed'><span
lang=AR-SA style='font-family:"Traditional Arabic",serif;mso-ascii-font-family:Calibri'>قال الوزير إن
النتائج<span style='mso-spacerun:yes'>&nbsp; </span>صدرت.<o:p></o:p></span></p>
<p class=MsoNormal dir=RTL><span lang=AR-SA><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal dir=RTL><b><span lang=AR-SA>وأضاف</span></b><span dir=LTR></span><span
dir=LTR lang=EN-US> Reuters</span></p>`)
    expect(shape(html)).toBe('p(قال الوزير إن النتائج صدرت.) p(<strong وأضاف>  Reuters)')
  })
  test('lists that are drawn with bullets become lists, the inner in the outer', () => {
    const item = (level: number, sign: string, text: string) => `<p class=MsoListParagraphCxSpMiddle dir=RTL
style='margin-right:36pt;text-indent:-18.0pt;mso-list:l0 level${String(level)} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;
</span></span></span><![endif]><span lang=AR-SA>${text}<o:p></o:p></span></p>\n`
    const html = word(
      item(1, '·', 'أول') +
        item(2, 'o', 'داخل') +
        item(1, '·', 'ثان') +
        '<p class=MsoNormal>فاصل</p>' +
        item(1, '1.', 'رقم'),
    )
    expect(shape(html)).toBe('ul(li(p(أول) ul(li(p(داخل)))) li(p(ثان))) p(فاصل) ol(li(p(رقم)))')
  })
  test('headings, tables and links stay; a link into the file does not', () => {
    const html = word(`<h1 dir=RTL><span lang=AR-SA style='font-weight:bold'><b>عنوان</b></span></h1>
<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100 valign=top style='width:75pt'>
<p class=MsoNormal><span lang=AR-SA>أ<o:p></o:p></span></p></td><td><p class=MsoNormal>ب</p></td></tr></table>
<p class=MsoNormal><a href="https://example.org/x"><span lang=EN-US>رابط</span></a><a href="#_ftn1">[1]</a>
<a name="_Toc1"></a><a href="file:///C:/Users/a.docx">ملف</a></p>`)
    expect(shape(html)).toBe(
      'heading[level=2](عنوان) table(tr(td(p(أ)) td(p(ب)))) p(<link[href=https://example.org/x] رابط> [1] ملف)',
    )
  })
  test('a picture that only the other machine has is counted, its caption stays', () => {
    const html =
      word(`<p class=MsoNormal><img width=600 height=400 src="file:///C:/Temp/msohtmlclip1/01/clip_image002.jpg"></p>
<p class=MsoCaption>تعليق الصورة</p>`)
    expect(read(html)).toMatchObject({ lostPictures: 1, data: [] })
    expect(shape(html)).toBe('p(تعليق الصورة)')
  })
})

describe('from Google Docs', () => {
  const docs = (body: string) => `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;"
id="docs-internal-guid-1a2b3c">${body}</b><br class="Apple-interchange-newline">`
  test('bold is what its style says, and the tag around everything is none', () => {
    const html = docs(`<p dir="rtl" style="line-height:1.38;margin-top:0pt;"><span
style="font-size:11pt;font-family:Arial;font-weight:400;white-space:pre-wrap;">قال </span><span
style="font-weight:700;white-space:pre-wrap;">الوزير</span><span style="font-weight:400"> اليوم</span></p><br />
<h2 dir="rtl"><span style="font-weight:700">عنوان</span></h2>`)
    expect(shape(html)).toBe('p(قال  <strong الوزير>  اليوم) heading[level=2](عنوان)'.replace(/ {2}/g, '  '))
  })
  test('an inner list goes into the item before it', () => {
    const html =
      docs(`<ul style="margin-top:0"><li dir="rtl" aria-level="1"><p role="presentation"><span>أول</span></p></li>
<ul><li dir="rtl" aria-level="2"><p><span>داخل</span></p></li></ul><li><p><span>ثان</span></p></li></ul>`)
    expect(shape(html)).toBe('ul(li(p(أول) ul(li(p(داخل)))) li(p(ثان)))')
  })
  test("its links lead where they say, not through Google's", () => {
    const html = docs(
      `<p><a href="https://www.google.com/url?q=https://example.org/a&amp;sa=D&amp;ust=1">هنا</a></p>`,
    )
    expect(shape(html)).toBe('p(<link[href=https://example.org/a] هنا>)')
  })
  test('its pictures cannot be fetched: told, not lost in silence', () => {
    expect(
      read(docs('<p><span><img src="https://lh7-us.googleusercontent.com/abc" width="600"></span></p>')),
    ).toEqual({
      content: [],
      data: [],
      lostPictures: 1,
    })
  })
})

describe('from WhatsApp', () => {
  test.each([
    ['[12:03, 1/2/2026] أحمد: *عاجل* وصل الوفد', 'p(<strong عاجل>  وصل الوفد)'],
    ['[12:03 PM, 2/1/2026] +963 944 000 000: نص', 'p(نص)'],
    ['[\u200F١٢:٠٣ م، ١‏/٢‏/٢٠٢٦] أحمد: نص', 'p(نص)'],
    ['[01/02/2026, 12:03:11] ~ Ahmad: ~no~ _yes_ ```code```', 'p(no yes code)'],
    [
      '01/02/2026, 12:03 - Ahmad: one\ntwo *2*3 * 4\n01/02/2026, 12:04 - Sami: three',
      'p(one) p(two *2*3 * 4) p(three)',
    ],
  ])('%s', (text, expected) => {
    expect(isWhatsApp(text)).toBe(true)
    expect(shapeOfText(text)).toBe(expected)
  })
  test('stars in a text from elsewhere stay', () => {
    expect(shapeOfText('*not* a message: 5*5')).toBe('p(*not* a message: 5*5)')
    expect(isWhatsApp('12:03 قال أحمد: نص')).toBe(false)
  })
})

describe('from a web page', () => {
  test('a script never arrives, nor anything that could run', () => {
    const html = `<meta charset='utf-8'><p onclick="alert(1)">نص<script>alert(1)</script><img src=x onerror=alert(1)>
<a href="javascript:alert(1)">اضغط</a><a href="java\nscript:alert(1)">اضغط</a><svg onload=alert(1)><p>داخل</p></svg>
<iframe src="https://evil.example/"></iframe><a href="data:text/html,x">د</a><math><mtext><style><img onerror=alert(1)>
</style></mtext></math><object data="x"></object></p><form action="/x"><input value="s"><button>b</button></form>`
    const { content } = read(html)
    const text = JSON.stringify(content)
    expect(text).not.toMatch(/script|onerror|onclick|onload|iframe|evil|data:|alert/)
    expect(text).toContain('نص')
    expect(readDocument({ type: 'doc', content }).problems).toEqual([])
  })
  test('hidden text and tracking pixels stay behind', () => {
    expect(
      shape(
        '<p>نص<span style="display: none">سر</span><span hidden>سر</span><img src="https://t.example/p.gif" width="1" height="1"></p>',
      ),
    ).toBe('p(نص)')
    expect(read('<p>x<img src="https://t.example/p.gif" width="1" height="1"></p>').lostPictures).toBe(0)
  })
  test('characters that nobody sees stay behind, those with work to do stay', () => {
    expect(shape('<p>\u200Fقال\u200E\u200B\u2067 الوزير\u2069\uFEFF\u00AD\u00A0اليوم</p>')).toBe(
      'p(قال الوزير اليوم)',
    )
    expect(shape('<p>می\u200Cخواهم 👨\u200D👩\u200D👧 a\u200Cb</p>')).toBe(
      'p(می\u200Cخواهم 👨\u200D👩\u200D👧 ab)',
    )
  })
  test('a run of another language keeps saying so; the whole page does not say it', () => {
    expect(
      shape(
        '<p dir="rtl" lang="ar">قال <span lang="en" dir="ltr">Reuters</span> <span lang="ar">أمس</span></p>',
      ),
    ).toBe('p(قال  <language[dir=ltr lang=en] Reuters>  أمس)')
  })
  test('figures of this site keep their picture; of others, their words', () => {
    const html = `<figure><img src="http://localhost/media/abc.webp" alt="وصف"><figcaption>تعليق <small>وكالة</small></figcaption></figure>
<figure><img src="https://elsewhere.example/a.jpg"><figcaption>تعليق آخر</figcaption></figure>`
    expect(shape(html)).toBe('figure[alt=وصف caption=تعليق credit=وكالة] p(تعليق آخر)')
    expect(read(html).lostPictures).toBe(1)
  })
  test('a picture that comes as data stands in its place until it is taken in', () => {
    const pasted = read(
      `<p>قبل</p><figure><img src="data:image/png;base64,${'A'.repeat(300)}"><figcaption>تعليق</figcaption></figure><p>بعد</p>`,
    )
    expect(pasted.data).toHaveLength(1)
    expect(pasted.content[1]).toMatchObject({
      type: 'figure',
      attrs: { mediaId: pastedMediaId(0), caption: 'تعليق' },
    })
    expect(pasted.content).toHaveLength(3)
  })
  test('lines of the source are no line breaks; lines of a chat bubble are', () => {
    expect(shape('<span>one\ntwo</span>')).toBe('p(one two)')
    expect(shape('<span style="white-space: pre-wrap">one\ntwo</span>')).toBe('p(one br two)')
  })
  test('an emoji that is a picture is an emoji', () => {
    expect(shape('<p>نعم <img class="emoji" alt="👍🏽" src="https://s.example/1f44d.svg"></p>')).toBe(
      'p(نعم 👍🏽)',
    )
  })
  test('a post that is embedded there is embedded here, with nothing of its script', () => {
    const html = `<p>نص</p><blockquote class="twitter-tweet"><p>t</p><a href="https://twitter.com/a/status/123?ref=x">d</a></blockquote>
<script async src="https://platform.twitter.com/widgets.js"></script>`
    expect(shape(html)).toBe('p(نص) embed[url=https://twitter.com/a/status/123]')
  })
})

describe('plain text', () => {
  test('a line is a paragraph, an empty line is none', () => {
    expect(shapeOfText('أول\r\n\r\n  ثان \u200B\n\n\n')).toBe('p(أول) p(ثان)')
  })
  test('an address on a line of its own is the post it leads to, else a link', () => {
    expect(
      shapeOfText(
        'https://www.youtube.com/watch?v=abcdefghijk\nhttps://example.org/a\nsee https://example.org/a',
      ),
    ).toBe(
      'embed[url=https://www.youtube.com/watch?v=abcdefghijk] p(<link[href=https://example.org/a] https://example.org/a>) p(see https://example.org/a)',
    )
    expect(addressIn(' https://example.org/a\n')).toBe('https://example.org/a')
    expect(addressIn('javascript:alert(1)')).toBeUndefined()
  })
})
