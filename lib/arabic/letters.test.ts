import { describe, expect, test } from 'vitest'
import { fold, foldDigits, withoutMarks, words } from './letters'

describe('fold gives one key to every spelling', () => {
  test.each([
    ['أحمد إلى آخر ٱلكتاب', 'احمد الي اخر الكتاب'],
    ['مُحَمَّدٌ رَسُولُ', 'محمد رسول'],
    ['هٰذا الرحمـــن', 'هذا الرحمن'],
    ['مسئول', 'مسوول'],
    ['مسؤول', 'مسوول'],
    ['شئون', 'شوون'],
    ['ماء السماء', 'ما السما'],
    ['قضية', 'قضيه'],
    ['مستشفى', 'مستشفي'],
    ['ایران پاکستان', 'ايران باكستان'],
    ['گاز چاي ڤيينا ژنو', 'كاز جاي فيينا زنو'],
    ['١٢٣ ۴۵۶ 789', '123 456 789'],
    ['NATO و Übung', 'nato و übung'],
    ['\u200fنص\u202e مخ\u200cفي\ufeff', 'نص مخفي'],
    ['', ''],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded))

  test.each([
    ['hamza over alef', 'أ'],
    ['madda', 'آ'],
    ['hamza on waw', 'ؤ'],
    ['hamza on yeh', 'ئو'],
    ['Latin accent', 'é'],
  ])('composed and decomposed letters are the same: %s', (_, letter) => {
    expect(fold(letter.normalize('NFD'))).toBe(fold(letter))
  })

  test('folding twice changes nothing', () => {
    const once = fold('الملفّ السوريّ: مسئولون أمريكيّون ٢٠٢٦')
    expect(fold(once)).toBe(once)
  })
})

test.each([
  ['قال: «لن نعود»، ثم مضى.', ['قال', 'لن', 'نعود', 'ثم', 'مضي']],
  ['COVID-19 في ٢٠٢٠', ['covid', '19', 'في', '2020']],
  ['؟!، —', []],
])('words of %s', (text, expected) => expect(words(text)).toEqual(expected))

test.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['صفحة ٣ من 12', 'صفحة 3 من 12'],
])('foldDigits %s → %s', (text, expected) => expect(foldDigits(text)).toBe(expected))

test('withoutMarks keeps the letters as written', () => {
  expect(withoutMarks('أُعيدَتْ المدرســة')).toBe('أعيدت المدرسة')
})
