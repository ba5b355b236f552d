import type { Tab } from './side/tabs'

/** Somewhere in a story: a field beside the body, or a block of it. */
export type Place = { field: string } | { blockId: string }

const besideTheText: Record<string, Tab> = {
  shortHeadline: 'fields',
  sectionId: 'fields',
  kind: 'fields',
  datelineSource: 'fields',
  datelinePlace: 'fields',
  sourceName: 'fields',
  sourceUrl: 'fields',
  bylines: 'fields',
  topics: 'fields',
  slug: 'seo',
  seoTitle: 'seo',
  seoDescription: 'seo',
  isIndexable: 'seo',
  pins: 'related',
  nevers: 'related',
}

/** The tab that holds a field; none for what stands over the text. */
export const tabOfField = (field: string): Tab | undefined => besideTheText[field]

/** A place as drafts and presence spell it: `field:headline` or a block's id. */
export const placeOf = (text: string): Place =>
  text.startsWith('field:') ? { field: text.slice('field:'.length) } : { blockId: text }
