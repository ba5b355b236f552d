import type { StoryContent, StoryFields } from '@/features/articles/content'
import { diffDocuments } from '@/features/documents/diff-documents'

const writtenFields = [
  ...(['kicker', 'headline', 'shortHeadline', 'standfirst', 'slug', 'datelineSource'] as const),
  ...(['datelinePlace', 'sourceName', 'sourceUrl', 'leadCaption', 'seoTitle', 'seoDescription'] as const),
] satisfies (keyof StoryFields)[]

/** What has no words to compare: it is only said that it changed. */
const chosenFields = [
  ...(['kind', 'sectionId', 'leadMediaId', 'bylines', 'topics', 'pins', 'nevers', 'isIndexable'] as const),
] satisfies (keyof StoryFields)[]

export const changedWords = (before: StoryContent, after: StoryContent) =>
  writtenFields.filter((name) => before[name] !== after[name])

/** Lists count as changed when their order does. */
export const changedChoices = (before: StoryContent, after: StoryContent) =>
  chosenFields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))

export const isSameStory = (before: StoryContent, after: StoryContent): boolean =>
  changedWords(before, after).length + changedChoices(before, after).length === 0 &&
  diffDocuments(before.body, after.body).every(({ kind }) => kind === 'same')
