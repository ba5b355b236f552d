import { describe, expect, test } from 'vitest'
import { decodeSegment, encodePath, makeSlug, linkPath, sameSlug } from './slug'

describe('makeSlug', () => {
  test.each([
    ['الملف السوري.. واشنطن ترفض التواصل مع موسكو', 'الملف-السوري-واشنطن-ترفض-التواصل-موسكو'],
    ['مُحادثاتٌ في جنيـــف', 'محادثات-جنيف'],
    ['خطة ٢٠٢٦: ما الجديد؟', 'خطة-2026-ما-الجديد'],
    ['قضية القرى والمياه', 'قضية-القرى-والمياه'],
    ['علي يعود على حصان', 'علي-يعود-حصان'],
    ['الحكومة لا تنفي', 'الحكومة-لا-تنفي'],
    ['من إلى في', 'من-إلى-في'],
    ['The Rise of Syria’s NGOs, in 4.1% Detail', 'rise-syrias-ngos-4-1-detail'],
    ['ﻻ ﷲ ﺳﻼم', 'لا-الله-سلام'],
    ['Ｆｕｌｌ Ⅳ ①', 'full-iv-1'],
    ['  --  خبر  --  ', 'خبر'],
    ['واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة', 'واحد-اثنان-ثلاثة-أربعة-خمسة-ستة-سبعة-ثمانية'],
  ])('%s → %s', (headline, slug) => expect(makeSlug(headline)).toBe(slug))

  test.each([
    ['nothing', ''],
    ['blanks', ' \t\n'],
    ['punctuation', '؟!…«»'],
    ['NUL and controls', '\0\u0001\u007f\u0085'],
    ['lone surrogates', '\ud800\udc00\udfff\ud83d'.slice(2)],
    ['dots', '../..'],
    ['per cent', '%'],
    ['emoji', '🔥🔥'],
    ['only tashkeel', '\u064b\u064c\u0640'],
    ['direction marks', '\u202e\u2066\u200f\u061c'],
  ])('%s alone gives a slug all the same', (_, headline) => expect(makeSlug(headline)).toBe('story'))

  test.each([
    ['path', '../../etc/passwd', 'etc-passwd'],
    ['escapes', '%2e%2e%zz%00', '2e-2e-zz-00'],
    ['NUL in a word', 'خب\0ر', 'خب-ر'],
    ['override mark', 'خبر\u202eعاجل', 'خبرعاجل'],
    ['lone surrogate between words', 'خبر\ud800عاجل', 'خبر-عاجل'],
    ['markup', '<script>alert(1)</script>', 'script-alert-1-script'],
  ])('%s', (_, headline, slug) => expect(makeSlug(headline)).toBe(slug))

  test.each([
    ['one endless word', 'س'.repeat(10_240)],
    ['endless words', 'كلمة طويلة '.repeat(1_000)],
    ['expanding ligatures', '\ufdfa'.repeat(10_240)],
    ['astral letters', '𐤀'.repeat(5_000)],
  ])('%s stays short', (_, headline) => {
    const slug = makeSlug(headline)
    expect([...slug].length).toBeLessThanOrEqual(60)
    expect(slug.split('-').length).toBeLessThanOrEqual(8)
    expect(slug.isWellFormed()).toBe(true)
    expect(makeSlug(slug)).toBe(slug)
  })
})

describe('sameSlug', () => {
  test('composed and decomposed letters are one address', () => {
    expect(sameSlug('أحمد-مسؤول', 'أحمد-مسؤول'.normalize('NFD'))).toBe(true)
  })
  test('an encoded slug is another address', () => {
    expect(sameSlug('خبر', encodeURIComponent('خبر'))).toBe(false)
  })
})

test.each([
  ['/سياسة/12-خبر', '/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9/12-%D8%AE%D8%A8%D8%B1'],
  ['/', '/'],
  ['', ''],
  ['/en/politics/1-a', '/en/politics/1-a'],
  ['//evil.example/x', '/evil.example/x'],
  ['/a/../../b/./c', '/a/b/c'],
  ['/a b?c#d%', '/a%20b%3Fc%23d%25'],
  ["/it's(*)!", '/it%27s%28%2A%29%21'],
  ['/\0', '/%00'],
  ['/\ud800', '/%EF%BF%BD'],
  ['javascript:alert(1)', 'javascript%3Aalert%281%29'],
  ['/\\evil', '/%5Cevil'],
])('encodePath %j → %s', (path, encoded) => expect(encodePath(path)).toBe(encoded))

test('decomposed letters are encoded composed', () => {
  expect(encodePath('/أ'.normalize('NFD'))).toBe('/%D8%A3')
})

describe('decodeSegment', () => {
  const text = 'الملف-السوري'
  const lower = encodeURIComponent(text).toLowerCase()
  test.each([
    ['plain', text, text],
    ['upper case', encodeURIComponent(text), text],
    ['lower case', lower, text],
    ['twice', encodeURIComponent(lower), text],
    ['three times', encodeURIComponent(encodeURIComponent(lower)), text],
    ['cut inside a letter', lower.slice(0, -3), 'الملف-السور'],
    ['cut inside an escape', lower.slice(0, -1), 'الملف-السور'],
    ['cut after the sign', lower.slice(0, -2), 'الملف-السور'],
    ['twice, then cut', encodeURIComponent(lower).slice(0, -1), 'الملف-السور'],
    ['half decoded', `الملف-${encodeURIComponent('السوري')}`, text],
    ['decomposed', encodeURIComponent('أ'.normalize('NFD')), 'أ'],
    ['bad escape', '%zz-خبر', '%zz-خبر'],
    ['lone sign', '%', ''],
    ['NUL', 'a%00b\0', 'ab'],
    ['controls', 'a%0d%0ab%7f', 'ab'],
    ['bytes of no letter', 'a%ff%feb', 'ab'],
    ['lone surrogate', 'a\ud800', 'a'],
    ['dots', '%2e%2e', '..'],
    ['empty', '', ''],
  ])('%s', (_, raw, decoded) => expect(decodeSegment(raw)).toBe(decoded))

  test('a WordPress slug cut at 200 bytes', () => {
    const cut = encodeURIComponent('س'.repeat(60)).toLowerCase().slice(0, 200)
    expect(decodeSegment(cut)).toBe('س'.repeat(33))
  })

  test('ten kilobytes are read without harm', () => {
    expect(decodeSegment('%25'.repeat(3_500)).length).toBeLessThan(10_501)
    expect(decodeSegment('%d8%b3'.repeat(1_700))).toBe('س'.repeat(1_700))
  })
})

test.each([
  ['/politics/12-أحمد', '/politics/12-أحمد'],
  ['/en/politics/12-a-b', '/en/politics/12-a-b'],
  ['/a/cafe\u0301', '/a/caf\u00e9'],
  ['/a/"onclick=x', '/a/%22onclick%3Dx'],
  ['/a/<b>', '/a/%3Cb%3E'],
  ['/a/b c', '/a/b%20c'],
  ['/a/100%', '/a/100%25'],
  ['/a/أ?q', '/a/%D8%A3%3Fq'],
  ['/a/\u202eأ', '/a/%E2%80%AE%D8%A3'],
  ['/a/\ud800', '/a/%EF%BF%BD'],
  ['/a/../b', '/a/b'],
  ['//evil.example', '/evil.example'],
  ['/', '/'],
])('%j is written %s in a link', (path, written) => {
  expect(linkPath(path)).toBe(written)
  expect(new URL(written, 'https://news.example').pathname).toBe(encodePath(path))
})
