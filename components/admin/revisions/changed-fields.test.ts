import { expect, test } from 'vitest'
import { storyContent } from '@/features/articles/content'
import { changedChoices, changedWords } from './changed-fields'

const before = storyContent.parse({
  ...{
    kind: 'news',
    kicker: '',
    headline: 'عنوان',
    shortHeadline: '',
    standfirst: '',
    sectionId: 1,
    slug: '',
  },
  ...{ datelineSource: '', datelinePlace: '', sourceName: '', sourceUrl: '', leadMediaId: null },
  ...{ leadCaption: '', bylines: [1, 2], topics: [], pins: [], nevers: [], seoTitle: '', seoDescription: '' },
  ...{ isIndexable: true, body: { type: 'doc', content: [{ type: 'paragraph' }] } },
})

test('nothing changed is nothing said', () => {
  expect(changedWords(before, { ...before })).toEqual([])
  expect(changedChoices(before, { ...before, bylines: [1, 2] })).toEqual([])
})

test('a new picture, another section and another order of names are changes too', () => {
  const after = { ...before, leadMediaId: 7, sectionId: 2, bylines: [2, 1], headline: 'عنوان آخر' }
  expect(changedWords(before, after)).toEqual(['headline'])
  expect(changedChoices(before, after)).toEqual(['sectionId', 'leadMediaId', 'bylines'])
})

test('every field of a story is compared, the body aside', () => {
  const other = Object.fromEntries(Object.keys(before).map((name) => [name, `another ${name}`]))
  const all = [
    ...changedWords(before, { ...before, ...other }),
    ...changedChoices(before, { ...before, ...other }),
  ]
  expect(all.toSorted()).toEqual(
    Object.keys(before)
      .filter((name) => name !== 'body')
      .toSorted(),
  )
})
