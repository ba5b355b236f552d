import { describe, expect, test } from 'vitest'
import { checkText } from './check-text'
import { makeSpellingBook } from './spellings'

const book = makeSpellingBook([
  { id: 1, wrong: 'امريكا', right: 'أميركا', note: null },
  { id: 2, wrong: 'الامم المتحده', right: 'الأمم المتحدة', note: null },
  { id: 3, wrong: 'Kiev', right: 'Kyiv', note: null },
])
const check = (text: string, style: 'arabic' | 'english' = 'arabic') =>
  checkText(text, { style, book, digits: 'latn' }).map(({ kind, found, fix }) => [kind, found, fix])

describe('Arabic text', () => {
  test.each([
    ['قال الوزير, إن', [['latin-punctuation', ',', '،']]],
    ['هل جاء?', [['latin-punctuation', '?', '؟']]],
    ['قال إن السعر 1,000 ليرة', []],
    ['زار موقع example.com؟', []],
    ['وصل الوفد ، ثم غادر', [['space-before', ' ', '']]],
    ['كــتاب', [['tatweel', 'ــ', '']]],
    ['كلمة  أخرى', [['doubled-space', '  ', ' ']]],
    ['عاد من من السفر', [['repeated-word', 'من من', 'من']]],
    ['انتظر...', [['three-dots', '...', '…']]],
    ['نص عادي بلا عيب، وفيه «اقتباس» صحيح.', []],
  ])('%s', (text, faults) => {
    expect(check(text)).toEqual(faults)
  })

  test('a hidden mark is found where it stands', () => {
    expect(checkText('ال\u200Bخبر', { style: 'arabic', book, digits: undefined })).toMatchObject([
      { kind: 'hidden-mark', from: 2, to: 3, fix: '' },
    ])
  })
})

describe('house spelling', () => {
  test.each([
    ['زار امريكا أمس', [['house-spelling', 'امريكا', 'أميركا']]],
    [
      'وفد لامريكا وامريكا',
      [
        ['house-spelling', 'امريكا', 'أميركا'],
        ['house-spelling', 'امريكا', 'أميركا'],
      ],
    ],
    ['مقر الامم المتحده هناك', [['house-spelling', 'الامم المتحده', 'الأمم المتحدة']]],
    ['أمريكان امريكانا', []],
    ['في كيفٍ أميركا', []],
  ])('%s', (text, faults) => {
    expect(check(text)).toEqual(faults)
  })

  test('English words are found in any case', () => {
    expect(check('In KIEV today', 'english')).toEqual([['house-spelling', 'KIEV', 'Kyiv']])
  })
})

test('a long text is checked in a moment', () => {
  const text = 'قال الوزير إن السعر ارتفع 5% في حلب، «وهذا كثير» . '.repeat(1_000)
  const startedAt = performance.now()
  checkText(text.slice(0, 40_000), { style: 'arabic', book, digits: 'latn' })
  expect(performance.now() - startedAt).toBeLessThan(1_500)
})
