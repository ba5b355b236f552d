import { createHash } from 'node:crypto'
import type { StoryInput } from '@/features/articles/store-article'
import { documentFromHtml } from '@/features/documents/html'
import { cleanWords } from '@/features/imports/clean-words'
import { makeSlug } from '@/lib/slug'
import { age, type SampleStory } from './sample-story'

export const sampleOrigin = 'samples'
/** What hash a story's record has: before and after its pictures were put into it. */
export const storyStages = { words: 'words', pictures: 'pictures' } as const

/** Ids of what stands in the database by the keys of the samples. */
export type SampleIds = {
  sections: ReadonlyMap<string, number>
  people: ReadonlyMap<string, number>
  topics: ReadonlyMap<string, number>
  /** By `locale/key`. */
  stories: ReadonlyMap<string, number>
  /** By `pattern:name` or `map:name`. */
  pictures: ReadonlyMap<string, number>
}

export const storyName = ({ locale, key }: { locale: string; key: string }) => `${locale}/${key}`

/** The lead picture's name: a translation shows the picture of its original. */
export const leadPicture = (story: SampleStory): string | undefined =>
  story.picture === 'none' ? undefined : `${story.picture}:${story['translation-of'] ?? story.key}`

/** A sample as a story that was told at these times before `now`. */
export function storyFromSample(
  sample: SampleStory,
  original: SampleStory,
  ids: SampleIds,
  now: Date,
  stage: string,
): StoryInput & { id: number } {
  const at = (minutesAgo: number) => minutesBefore(now, minutesAgo)
  const publishedAt = at(original.published ?? 0)
  const updated = sample.updated ?? original.updated
  const updatedAt = updated === undefined ? undefined : at(updated)
  const lead = leadPicture(sample)
  return {
    id: need(ids.stories, storyName(sample), sample),
    ...{ locale: sample.locale, kind: sample.kind, status: 'published', slug: makeSlug(sample.headline) },
    translationGroup: groupOf(original.key),
    sectionId: need(ids.sections, sample.section, sample),
    ...labelsOf(sample),
    body: bodyOf(sample, ids, now),
    leadMediaId: lead ? (ids.pictures.get(lead) ?? null) : null,
    ...{ publishedAt, firstPublishedAt: publishedAt, updatedAt: updatedAt ?? publishedAt },
    significantlyUpdatedAt: updatedAt ?? null,
    bylines: sample.byline.map((key) => need(ids.people, key, sample)),
    topics: sample.topic.map((key) => need(ids.topics, key, sample)),
    corrections: sample.correction.map(({ minutesAgo, text }) => ({
      text: cleanWords(text, 2_000),
      correctedAt: at(minutesAgo),
    })),
    importRecord: {
      origin: sampleOrigin,
      kind: 'story',
      externalId: storyName(sample),
      contentHash: stage,
      importedAt: now,
    },
  }
}

const labelsOf = (sample: SampleStory) => ({
  headline: sample.headline,
  shortHeadline: sample['short-headline'] ?? null,
  kicker: sample.kicker ?? null,
  standfirst: sample.standfirst,
  datelineSource: sample['dateline-source'] ?? null,
  datelinePlace: sample['dateline-place'] ?? null,
})

export function minutesBefore(now: Date, minutes: number): Date {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000 - minutes * 60_000)
}

/** The names of the pictures inside a story's text, with the words that stand under them there. */
export function picturesInside(
  sample: SampleStory,
): { name: string; alt: string; caption?: string; credit?: string }[] {
  const found: { name: string; alt: string; caption?: string; credit?: string }[] = []
  documentFromHtml(sample.html, {
    mediaFor: (src, { alt = '', caption, credit }) => {
      found.push({ name: pictureName(src, sample), alt, caption, credit })
      return undefined
    },
    storyFor: () => 1,
    momentFor: () => new Date(0).toISOString(),
  })
  return found
}

function bodyOf(sample: SampleStory, ids: SampleIds, now: Date) {
  let number = 0
  const { document, problems } = documentFromHtml(sample.html, {
    mediaFor: (src) => ids.pictures.get(pictureName(src, sample)),
    storyFor: (key) => ids.stories.get(storyName({ locale: sample.locale, key })),
    momentFor: (text) => minutesBefore(now, age.parse(text)).toISOString(),
    newId: () => `b${(number += 1)}`,
  })
  // Pictures come later, and a story may point to one that has no translation
  const faults = problems.filter(
    ({ reason }) => reason !== 'unknown-picture' && !(reason === 'unknown-story' && sample.locale !== 'ar'),
  )
  if (faults.length > 0)
    throw new Error(
      `${sample.file}: ${faults.map((fault) => `${fault.reason} ${fault.detail ?? ''} at ${fault.path}`).join('; ')}`,
    )
  return document
}

function pictureName(src: string, { file }: SampleStory): string {
  const name = /^sample:((?:pattern|map):[a-z0-9-]+)$/.exec(src)?.[1]
  if (!name) throw new Error(`${file}: "${src}" is not sample:pattern:name or sample:map:name`)
  return name
}

function need(ids: ReadonlyMap<string, number>, key: string, { file }: SampleStory): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`${file}: "${key}" is not there`)
  return id
}

/** The same uuid for a story and its translations, every time. */
function groupOf(key: string): string {
  const hex = createHash('sha256').update(`sample story ${key}`).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
