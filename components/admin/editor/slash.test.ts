import { expect, test } from 'vitest'
import ar from '@/messages/ar.json'
import { insertNames } from './insert-items'
import { matching } from './slash'

const { blocks, alsoCalled } = ar.Desk.Editor
const items = insertNames.map((name) => ({ name, label: blocks[name], alsoCalled: alsoCalled[name] }))
const found = (query: string) => matching(items, query).map(({ name }) => name)

test.each([
  ['عنوان فرعي كبير', ['heading2']],
  ['عنوان فرعي', ['heading2', 'heading3', 'heading4']],
  ['اقرأ ايضا', ['relatedStory']],
  ['h3', ['heading3']],
  ['فيديو', ['embed']],
  ['لا شيء كهذا', []],
])('a name of several words is found whole, and nothing else: %s', (query, names) => {
  expect(found(query)).toEqual(names)
})

test('nothing typed yet shows everything', () => {
  expect(found('')).toEqual([...insertNames])
})
