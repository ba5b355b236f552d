import { expect, test } from 'vitest'
import type { GatePicture } from '@/db/queries/publish-facts'
import { readDocument } from '@/features/documents/read-document'
import type { StoryContent } from './content'
import { checkGate, type GateFacts } from './publish-gate'

const now = new Date('2026-11-20T09:00:00Z')
const paragraph = (text: string) => ({
  type: 'paragraph',
  attrs: { id: 'p1' },
  content: [{ type: 'text', text }],
})
const figure = (mediaId: number, alt?: string) => ({ type: 'figure', attrs: { id: 'f1', mediaId, alt } })
const body = (...content: object[]) => readDocument({ type: 'doc', content }).document
const long = paragraph('كلمة '.repeat(60).trim())

const content: StoryContent = {
  ...{
    kind: 'news',
    kicker: '',
    headline: 'A headline',
    shortHeadline: '',
    standfirst: 'S',
    sectionId: 1,
    slug: '',
  },
  ...{
    datelineSource: '',
    datelinePlace: '',
    sourceName: '',
    sourceUrl: '',
    leadMediaId: 5,
    leadCaption: '',
  },
  ...{ bylines: [2], topics: [], pins: [], nevers: [], seoTitle: '', seoDescription: '', isIndexable: true },
  body: body(long),
}
const picture: GatePicture = { id: 5, alt: 'A bridge', widthPx: 1_600, rightsExpireAt: null }
const facts: GateFacts = {
  ...{ content, hasSection: true, namedPeople: [2], pictures: [picture], openComments: 0, openVersions: 0 },
}
const saying = (change: Partial<StoryContent>): GateFacts => ({
  ...facts,
  content: { ...content, ...change },
})
const showing = (change: Partial<GatePicture>): GateFacts => ({
  ...facts,
  pictures: [{ ...picture, ...change }],
})
const codes = (gate: ReturnType<typeof checkGate>) => [
  ...gate.errors.map(({ code }) => `error ${code}`),
  ...gate.warnings.map(({ code }) => `warning ${code}`),
]

const cases: [name: string, GateFacts, string[]][] = [
  ['a story that has all', facts, []],
  ['no headline', saying({ headline: '' }), ['error headline-missing']],
  ['no section', { ...saying({ sectionId: null }), hasSection: false }, ['error section-missing']],
  ['a section the edition has no page for', { ...facts, hasSection: false }, ['error section-missing']],
  ['nobody and nothing named', saying({ bylines: [] }), ['error byline-missing']],
  ['a source instead of a byline', saying({ bylines: [], sourceName: 'Agency' }), []],
  ['the dateline names the source', saying({ bylines: [], datelineSource: 'Agency' }), []],
  ['a byline the edition has no name for', { ...facts, namedPeople: [] }, ['error byline-missing']],
  ['no body', saying({ body: body() }), ['error body-missing']],
  ['white space is no body', saying({ body: body(paragraph(' ')) }), ['error body-missing']],
  ['a gallery needs no words', saying({ kind: 'gallery', body: body(figure(5)) }), []],
  ['a picture without words', showing({ alt: ' ' }), ['error picture-without-alt']],
  [
    "a figure's own words count",
    {
      ...saying({ leadMediaId: null, body: body(long, figure(5, 'Own')) }),
      pictures: [{ ...picture, alt: '' }],
    },
    ['warning lead-picture-missing'],
  ],
  [
    'a figure without',
    { ...saying({ leadMediaId: null, body: body(long, figure(5)) }), pictures: [{ ...picture, alt: '' }] },
    ['error picture-without-alt', 'warning lead-picture-missing'],
  ],
  ['a picture that is gone', { ...facts, pictures: [] }, ['error picture-missing']],
  ['rights that are over', showing({ rightsExpireAt: now }), ['error rights-expired']],
  ['rights that last', showing({ rightsExpireAt: new Date(now.getTime() + 1) }), []],
  ['a small picture', showing({ widthPx: 1_199 }), ['warning picture-small']],
  ['a long headline', saying({ headline: 'x'.repeat(111) }), ['warning headline-long']],
  ['no standfirst', saying({ standfirst: '' }), ['warning standfirst-missing']],
  ['no lead picture', saying({ leadMediaId: null }), ['warning lead-picture-missing']],
  ['few words', saying({ body: body(paragraph('A few words.')) }), ['warning body-short']],
  [
    'questions that are open',
    { ...facts, openComments: 2, openVersions: 1 },
    ['warning comments-open', 'warning other-versions-open'],
  ],
]

test.each(cases)('%s', (_name, given, expected) => {
  expect(codes(checkGate(given, now))).toEqual(expected)
})

test('an issue says where to put it right', () => {
  const given = { ...saying({ body: body(long, figure(6)) }), openComments: 3 }
  const { errors, warnings } = checkGate(given, now)
  expect(errors).toEqual([{ code: 'picture-missing', place: { blockId: 'f1' }, mediaId: 6 }])
  expect(warnings).toEqual([{ code: 'comments-open', count: 3 }])
})

test('rights are asked at the moment of publishing', () => {
  const rightsExpireAt = new Date(now.getTime() + 60_000)
  expect(checkGate(showing({ rightsExpireAt }), new Date(now.getTime() + 60_000)).errors).toHaveLength(1)
})
