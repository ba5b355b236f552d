import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { formats } from './formats'
import { locales } from '@/generated/locales'
import { messageParts, placeholder } from './message-parts'

const folder = new URL('../messages/', import.meta.url)
const counts = [0, 1, 2, 3, 11, 100, 1000]

type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, path = ''): [key: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
}

const read = (locale: string) => readFileSync(new URL(`${locale}.json`, folder), 'utf8')
const treeOf = (locale: string): Tree => JSON.parse(read(locale))
const messagesOf = (locale: string) => new Map(flat(treeOf(locale)))
const arabic = messagesOf('ar')

test('every messages file is listed', () => {
  expect(readdirSync(folder)).toEqual(locales.map((locale) => `${locale}.json`))
})

describe.each(locales)('%s', (locale) => {
  const messages = messagesOf(locale)
  const { markup: translate } = createTranslator({
    locale: `${locale}-u-nu-latn`,
    messages: JSON.parse(read(locale)),
    formats,
    onError: (error) => {
      throw error
    },
  })

  test('has the keys of the Arabic file, in its order', () => {
    expect([...messages.keys()]).toEqual([...arabic.keys()])
  })

  test.each([...messages])('%s', (key, message) => {
    const parts = messageParts(message)
    expect(message.trim().length, 'is empty').toBeGreaterThan(0)
    expect(parts.arguments, 'takes other arguments than in Arabic').toEqual(
      messageParts(arabic.get(key) ?? '').arguments,
    )
    expect(message, 'straight quotes or three dots').not.toMatch(/["']|\.\.\.| {2}/)
    for (const n of counts) {
      const values = Object.fromEntries(
        [...parts.arguments].map(([name, type]) => [name, type === 'plural' ? n : 'س']),
      )
      const text = translate(key, { ...values, ...tagsIn(message) })
      expect(text).not.toBe(key)
      expect(text).not.toMatch(/[{}]|[\u0660-\u0669]/)
    }
  })
})

/** Pieces of a message that a component draws: `<address>…</address>`. */
const tagsIn = (message: string) =>
  Object.fromEntries([...message.matchAll(/<(\w+)>/g)].map(([, tag]) => [tag, (chunks: string) => chunks]))

test.each([...arabic])('Arabic %s is written in Arabic', (_, message) => {
  const { words, branches } = messageParts(message)
  for (const text of words) expect(text, 'has Latin punctuation').not.toMatch(/[,;?"“”]/)
  for (const text of words) expect(text, 'has a space before punctuation').not.toMatch(/\s[،؛؟.!:»]/)
  for (const text of words)
    expect(text, 'has tatweel or direction marks').not.toMatch(/[\u0640\u200b-\u200f\u202a-\u202e]/)
  for (const branch of branches.values())
    expect(branch).toEqual(['zero', 'one', 'two', 'few', 'many', 'other'])
})

test.each([
  ['plain words', { words: ['plain words'], names: [], branches: [] }],
  [
    'By {name}, {at, date}',
    { words: [`By ${placeholder}, ${placeholder}`], names: ['name', 'at'], branches: [] },
  ],
  [
    '{n, plural, =0 {none} other {# of {all}}}!',
    {
      words: ['none', `# of ${placeholder}`, `${placeholder}!`],
      names: ['n', 'all'],
      branches: [['=0', 'other']],
    },
  ],
])('the parts of %s', (message, expected) => {
  const parts = messageParts(message)
  expect(parts.words).toEqual(expected.words)
  expect([...parts.arguments.keys()]).toEqual(expected.names)
  expect([...parts.branches.values()]).toEqual(expected.branches)
})

test('a brace left open is an error', () => expect(() => messageParts('By {name')).toThrow())
