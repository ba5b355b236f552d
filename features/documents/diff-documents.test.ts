import { expect, test } from 'vitest'
import type { ArticleBody } from '@/db/schema/body'
import { diffDocuments } from './diff-documents'

const doc = (...blocks: [string, string][]): ArticleBody => ({
  type: 'doc',
  content: blocks.map(([id, text]) => ({
    type: 'paragraph',
    attrs: { id, dir: null, lang: null },
    content: [{ type: 'text', text }],
  })),
})
const kinds = (before: ArticleBody, after: ArticleBody) =>
  diffDocuments(before, after).map(({ id, kind }) => `${id} ${kind}`)

const base = doc(['a', 'أول'], ['b', 'ثان'], ['c', 'ثالث'])

test.each([
  ['nothing', base, ['a same', 'b same', 'c same']],
  ['a word', doc(['a', 'أول'], ['b', 'ثانٍ جديد'], ['c', 'ثالث']), ['a same', 'b changed', 'c same']],
  ['one gone', doc(['a', 'أول'], ['c', 'ثالث']), ['a same', 'b removed', 'c same']],
  ['the first gone', doc(['b', 'ثان'], ['c', 'ثالث']), ['a removed', 'b same', 'c same']],
  [
    'one new',
    doc(['a', 'أول'], ['d', 'رابع'], ['b', 'ثان'], ['c', 'ثالث']),
    ['a same', 'd added', 'b same', 'c same'],
  ],
  ['one moved', doc(['b', 'ثان'], ['c', 'ثالث'], ['a', 'أول']), ['b same', 'c same', 'a moved']],
  ['all gone', doc(), ['a removed', 'b removed', 'c removed']],
] as [string, ArticleBody, string[]][])('%s', (_, after, expected) => {
  expect(kinds(base, after)).toEqual(expected)
})
