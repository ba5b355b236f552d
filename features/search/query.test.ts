import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factoryNow as now } from '@/db/factories'
import { createTestDatabase } from '@/db/testing'
import { findStories } from './find-stories'
import { planSearch } from './plan-search'
import { readSearchQuery } from './query'

const stems = (given: string) =>
  readSearchQuery(given, 'ar').wanted.map(({ readings }) => readings.map(({ stem }) => stem).join('|'))

test.each([
  ['القمح', ['قمح']],
  ['أسعار في سوق', ['سعر', 'سوق']],
  ['في', ['في']],
  ['the of', ['the', 'of']],
  ['٢٠٢٦', ['2026']],
  ['بغزة', ['بغز|غز']],
  ['river river', ['river']],
  ['', []],
  ['   ', []],
  ['؟!«»', []],
])('%s', (given, expected) => expect(stems(given)).toEqual(expected))

test.each([
  ['"حقوق الإنسان" -مصر', [['حقوق', 'الانسان']], ['مصر'], 2],
  ['«مجلس الأمن» قرار', [['مجلس', 'الامن']], [], 3],
  ['كوفيد-19', [], [], 2],
  ['- مصر', [], [], 1],
  ['"" ""', [], [], 0],
  ['-مصر', [], ['مصر'], 0],
  ['"غير مغلق', [], [], 2],
])('%s', (given, phrases, unwanted, wanted) => {
  const query = readSearchQuery(given, 'ar')
  expect(query.phrases).toEqual(phrases)
  expect(query.unwanted.map(({ readings }) => readings[0]?.word)).toEqual(unwanted)
  expect(query.wanted).toHaveLength(wanted)
})

test('English words lose their English endings in the English edition only', () => {
  const stemOf = (language: string) => readSearchQuery('elections', language).wanted[0]?.readings[0]?.stem
  expect([stemOf('en'), stemOf('ar')]).toEqual(['elect', 'elections'])
})

test('what is shown again holds no control or direction characters', () =>
  expect(readSearchQuery(' a\u0000b\u202e\n c\ud800 ', 'ar').text).toBe('a b c\ufffd'))

test('too long is said, not searched', () => {
  const query = readSearchQuery('كلمة '.repeat(5_000), 'ar')
  expect(query.isTooLong).toBe(true)
  expect(query.wanted).toEqual([])
  expect(query.text.length).toBeLessThanOrEqual(200)
})

describe('hostile input', () => {
  let store: Awaited<ReturnType<typeof createTestDatabase>>
  beforeAll(async () => {
    store = await createTestDatabase()
  })
  afterAll(() => store.close())

  test.each([
    `'`,
    `''`,
    `"`,
    `\\`,
    `a\\`,
    `a'b`,
    `a' | 'b`,
    `'); drop table articles; --`,
    `& | ! ( )`,
    `a & `,
    `!a`,
    `a:*`,
    `<->`,
    `a <2> b`,
    `:*`,
    `a:ABCD`,
    `%`,
    `_`,
    `$1`,
    `\u0000`,
    `a\u0000b`,
    `\ud800`,
    `\udc00x`,
    `\u202e`,
    `😀😀`,
    `ﷲ ﷺ`,
    `İI`,
    `ー一丁`,
    `a̐éö̲`,
    `ʼa`,
    `x`.repeat(200),
    `😀`.repeat(199),
    `<script>alert(1)</script>`,
    `http://a.b/c?d=e&f`,
    `1.5e3 -7`,
    `a-b-c`,
    `a_b`,
    `a@b.c`,
    `../../etc`,
    `𝒜𝓑`,
    `ـــ`,
    `ءءء`,
    `و`,
    `ال`,
    `"`.repeat(100),
    `"a' & b" -'c`,
    `-\\ -' -!a -&`,
    `(a+)+$ .* [`,
  ])('%j breaks nothing', async (given) => {
    const plan = await planSearch(store.db, readSearchQuery(given, 'ar'), 'ar', now)
    expect(await findStories(store.db, plan, { locale: 'ar' }, { now, limit: 20 })).toEqual([])
  })
})
