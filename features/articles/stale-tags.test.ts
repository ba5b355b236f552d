import { expect, test } from 'vitest'
import type { StoryFacts } from '@/db/queries/decisions'
import { staleTags, type Surroundings } from './stale-tags'

const time = new Date('2026-11-20T09:00:00Z')
const later = new Date('2026-11-20T10:00:00Z')
const story: StoryFacts = {
  ...{ id: 7, locale: 'ar', status: 'published', kind: 'news', slug: 'a', sectionId: 1, headline: 'A' },
  ...{ shortHeadline: null, kicker: null, standfirst: null, datelinePlace: null, leadMediaId: null },
  ...{ isIndexable: true, notice: null, publishedAt: time, embargoUntil: null, unpublishAt: null },
  ...{ significantlyUpdatedAt: null, topics: [3], bylines: [4], pins: [], corrections: 0 },
}
const alone: Surroundings = { railedBy: [], translations: [], isAlerted: false, mayBeMostRead: false }
const known: Surroundings = { railedBy: [8], translations: [9], isAlerted: true, mayBeMostRead: true }
const draft = { ...story, status: 'draft' as const, publishedAt: null }
const lists = ['front:ar', 'river:ar', 'section:1:ar', 'topic:3:ar', 'person:4']

type Case = [
  name: string,
  before: StoryFacts | undefined,
  after: StoryFacts,
  around: Surroundings,
  tags: string[],
]
const cases: Case[] = [
  ['a new draft', undefined, draft, known, []],
  ['a draft that is written on', draft, { ...draft, headline: 'B' }, known, []],
  ['a draft that is submitted', draft, { ...draft, status: 'in-review' }, known, []],
  ['published', draft, story, alone, ['article:7', ...lists, 'related:7']],
  [
    'published, where others link to it',
    draft,
    story,
    known,
    // the most read take it in at their own pace
    ['article:7', ...lists, 'related:8', 'article:9', 'related:7', 'alerts:ar'],
  ],
  [
    'scheduled: its pages must learn when they end',
    draft,
    { ...story, status: 'scheduled', publishedAt: later },
    alone,
    ['article:7', ...lists, 'related:7'],
  ],
  [
    'the clock writes down that it is out',
    { ...story, status: 'scheduled' },
    story,
    known,
    ['article:7', 'article:9', 'alerts:ar'],
  ],
  ['a fix in the body', story, story, known, ['article:7']],
  [
    'another headline',
    story,
    { ...story, headline: 'B' },
    known,
    ['article:7', ...lists, 'related:8', 'most-read:ar'],
  ],
  [
    'a story nobody links to gets another headline',
    story,
    { ...story, headline: 'B' },
    alone,
    ['article:7', ...lists],
  ],
  [
    'another slug',
    story,
    { ...story, slug: 'b' },
    known,
    ['article:7', ...lists, 'related:8', 'article:9', 'alerts:ar', 'most-read:ar'],
  ],
  ['another section', story, { ...story, sectionId: 2 }, alone, ['article:7', ...lists, 'section:2:ar']],
  ['other topics', story, { ...story, topics: [5] }, alone, ['article:7', ...lists, 'topic:5:ar']],
  ['another byline', story, { ...story, bylines: [6] }, alone, ['article:7', ...lists, 'person:6']],
  [
    'a significant update',
    story,
    { ...story, significantlyUpdatedAt: later },
    alone,
    ['article:7', ...lists],
  ],
  ['a correction', story, { ...story, corrections: 1 }, known, ['article:7', 'corrections:ar']],
  ['another pin', story, { ...story, pins: [11] }, alone, ['article:7', 'related:7']],
  ['to leave later', story, { ...story, unpublishAt: later }, alone, ['article:7', ...lists, 'related:7']],
  [
    'withdrawn, once corrected',
    { ...story, corrections: 1 },
    { ...story, corrections: 1, status: 'withdrawn' },
    known,
    [
      'article:7',
      'gone:article:7',
      ...lists,
      'related:8',
      'article:9',
      'related:7',
      'corrections:ar',
      'alerts:ar',
      'most-read:ar',
    ],
  ],
  [
    'killed at once',
    story,
    { ...story, status: 'killed' },
    alone,
    ['article:7', 'taken-down', ...lists, 'related:7'],
  ],
  ['returned', { ...story, status: 'withdrawn' }, story, alone, ['article:7', ...lists, 'related:7']],
  [
    'withdrawn, then killed: its address says something else',
    { ...story, status: 'withdrawn' },
    { ...story, status: 'killed', notice: 'Wrong.' },
    known,
    ['article:7', 'taken-down'],
  ],
  [
    'taken back before it was out',
    { ...story, status: 'scheduled', publishedAt: later },
    draft,
    alone,
    ['article:7', ...lists, 'related:7'],
  ],
  [
    'an old one in another edition',
    { ...story, locale: 'en' },
    { ...story, locale: 'en', kicker: 'K' },
    alone,
    ['article:7', 'front:en', 'river:en', 'section:1:en', 'topic:3:en', 'person:4'],
  ],
]

test.each(cases)('%s', (_name, before, after, around, expected) => {
  expect(staleTags(before, after, around).sort()).toEqual([...expected].sort())
})
