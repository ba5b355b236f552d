import { expect, test } from 'vitest'
import { documentFromHtml } from './html'
import { countWords, mediaIn, plainText, readingMinutes, relatedIn } from './text'

const { document } = documentFromHtml(
  '<p>قال <b>الوزير</b>:<br>نعم</p><blockquote><p>كلام</p><cite>قائل</cite></blockquote><ul><li>أول<ul><li>ثان</li></ul></li></ul>' +
    '<figure><img src="a" alt="بديل"><figcaption>شرح <small>مصور</small></figcaption></figure><div data-node="relatedStory" data-article-id="9"></div>' +
    '<section data-node="livePost" data-at="2026-11-24T10:00:00Z"><h3>عنوان</h3><p>خبر</p><img src="a"></section>',
  { mediaFor: () => 4 },
)

test('plain text is one block a line, with the words around blocks', () => {
  expect(plainText(document)).toBe('قال الوزير: نعم\nكلام\nقائل\nأول\nثان\nشرح\nمصور\nعنوان\nخبر')
})

test('media and related stories are named once', () => {
  expect(mediaIn(document)).toEqual([4])
  expect(relatedIn(document)).toEqual([9])
})

test.each([
  ['', 0],
  ['قالت الوزارة إن 15 قرية، و«ثلاث» مدن، تضررت.', 9],
  ['وَالْمَدْرَسَةُ الكبيرة', 2],
  ['CubeSat 2–1', 3],
])('%s has %i words', (text, words) => expect(countWords(text)).toBe(words))

test.each([
  [0, 'ar', 1],
  [180, 'ar', 1],
  [900, 'ar', 5],
  [900, 'en', 4],
])('%i words in %s take %i minutes', (words, locale, minutes) => {
  expect(readingMinutes(words, locale)).toBe(minutes)
})
