import { describe, expect, test } from 'vitest'
import { brokenPlurals } from './broken-plurals'
import { fold } from './letters'
import { readings, stem } from './stem'

const stemOf = (word: string) => stem(fold(word))

describe('one stem for all forms of a word', () => {
  test.each([
    ['سوريا سورية السوري والسوريين سوريه بالسورية', 'سور'],
    ['فلسطين الفلسطينيين الفلسطينية فلسطيني للفلسطينيين', 'فلسط'],
    ['مسؤول مسئول المسؤولين والمسئولون', 'مسوول'],
    ['رئيس رؤساء الرؤساء رئيسهم للرئيس والرئيسان', 'رييس'],
    ['مدرسة مدارس المدارس مدارسهم بالمدارس مدرستها', 'مدرس'],
    ['وزارة الوزارة وزاراتها', 'وزار'],
    ['حكومة الحكومات حكومتها حكومتهم حكومته', 'حكوم'],
    ['قوة قوات القوات', 'قو'],
    ['ألمانيا الألماني والألمان الألمانية', 'مان'],
    ['ألعاب الألعاب لعبة', 'لعب'],
    ['آلاف الآلاف ألف', 'الف'],
    ['فرقة فرق الفرق', 'فرق'],
    ['جملة جمل', 'جمل'],
    ['مظاهرة مظاهرات بالمظاهرات مظاهرتهم', 'مظاهر'],
    ['مظهر مظاهر المظاهر مظاهرها', 'مظهر'],
    ['رقابة الرقابي رقابتها', 'رقاب'],
    ['رقبة رقاب رقابهم', 'رقب'],
    ['تاجر تجار التجار تجارهم التجارة', 'تاجر'],
    ['اللّٰه الله', 'الله'],
  ])('%s', (forms, expected) => {
    expect(new Set(forms.split(' ').map(stemOf))).toEqual(new Set([expected]))
  })

  test.each(['من', 'في', 'ما', 'parties', '2026', ''])('%s stays', (word) => expect(stem(word)).toBe(word))
})

test.each([
  ['بغزة', ['بغزه', 'غزه']],
  ['وبغزة', ['وبغزه', 'بغزه', 'غزه']],
  ['لبنان', ['لبنان', 'بنان']],
  ['بالقاهرة', ['بالقاهره']],
  ['وزراء', ['وزرا']],
  ['بلد', ['بلد']],
])('readings of %s', (word, expected) => expect(readings(fold(word))).toEqual(expected))

test('a broken plural and its singular have one stem', () => {
  const parted = [...brokenPlurals].filter(([plural, singular]) => stemOf(plural) !== stemOf(singular))
  // a singular that is itself the plural of something else
  expect(parted.length).toBeLessThan(brokenPlurals.size * 0.02)
})

test('any word ends', () => {
  const letters = 'اوبلكفهيتنمان'
  for (let seed = 1; seed < 20_000; seed++) {
    const word = Array.from({ length: 3 + (seed % 8) }, (_, index) =>
      letters.charAt((seed * (index + 7) * 31) % letters.length),
    ).join('')
    for (const reading of readings(word)) expect(stem(reading).length).toBeGreaterThan(0)
  }
})
