import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '@/db/testing'
import { readSearchQuery } from './query'

test.each([
  ['قمح', [`'قمح':*`]],
  ['القمح', [`('القمح':* | 'قمح')`]],
  ['water', [`'water':*`]],
  ['مياه النهر', [`('مياه' | 'ميا') & ('النهر':* | 'نهر')`, `('مياه' | 'ميا') | ('النهر':* | 'نهر')`]],
  ['أسعار في سوق', [`'اسعار' & 'سوق':*`, `'اسعار' | 'سوق':*`]],
  ['في', [`'في'`]],
  ['the of', [`'the' & 'of'`, `'the' | 'of'`]],
  ['٢٠٢٦', [`'2026':*`]],
  ['river river', [`'river':*`]],
  ['', []],
  ['   ', []],
  ['؟!«»', []],
])('%s', (given, expected) => expect(readSearchQuery(given).expressions).toEqual(expected))

test('what is shown again holds no control or direction characters', () =>
  expect(readSearchQuery(' a\u0000b\u202e\n c\ud800 ').text).toBe('a b c\ufffd'))

test('too long is said, not searched', () => {
  const query = readSearchQuery('كلمة '.repeat(5_000))
  expect(query.isTooLong).toBe(true)
  expect(query.expressions).toEqual([])
  expect(query.text.length).toBeLessThanOrEqual(200)
})

test('a long headline is searched by its first twelve telling words', () => {
  const many = Array.from({ length: 30 }, (_, index) => `w${index}`).join(' ')
  expect(readSearchQuery(many).expressions[0]?.split(' & ')).toHaveLength(12)
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
  ])('%j breaks nothing', async (given) => {
    for (const expression of readSearchQuery(given).expressions) {
      const found = store.pool.query(`select to_tsvector('simple', 'x') @@ to_tsquery('simple', $1)`, [
        expression,
      ])
      await expect(found).resolves.toBeDefined()
    }
  })
})
