import { expect, test } from 'vitest'
import { storyContent } from '@/features/articles/content'
import { blockText, fieldText } from './other-version-text'

const names = {
  people: [{ id: 1, name: 'ليلى' }],
  topics: [{ id: 1, name: 'الطاقة' }],
  stories: { 9: { headline: 'سد الفرات' } },
}

test.each([
  ['headline', 'عنوان', 'عنوان'],
  ['bylines', [1, 2], 'ليلى · 2'],
  ['topics', [1], 'الطاقة'],
  ['pins', [9], 'سد الفرات'],
  ['leadMediaId', null, ''],
  ['leadMediaId', 7, '7'],
])('%s as words', (name, value, text) => expect(fieldText(name, value, names)).toBe(text))

const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const empty = { kicker: '', headline: '', shortHeadline: '', standfirst: '', slug: '' }
const content = storyContent.parse({
  ...{ kind: 'news', sectionId: null, ...empty, datelineSource: '', datelinePlace: '', sourceName: '' },
  ...{ sourceUrl: '', leadMediaId: null, leadCaption: '', bylines: [], topics: [], pins: [], nevers: [] },
  ...{ seoTitle: '', seoDescription: '', isIndexable: true },
  body: { type: 'doc', content: [paragraph('a', 'أولاً'), paragraph('b', 'ثانياً')] },
})

test('the words of a block, and none where it is gone', () => {
  expect(blockText(content, 'b')).toBe('ثانياً')
  expect(blockText(content, 'c')).toBeUndefined()
})
