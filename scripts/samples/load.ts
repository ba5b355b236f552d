import { database, type Db } from '@/db/client'
import { insertArrangement, lockFront } from '@/db/queries/fronts'
import { computeRelated } from '@/db/queries/related'
import { hasArticles, reserveArticleIds } from '@/db/queries/store-articles'
import { insertPerson, insertSection, insertTopic } from '@/db/queries/store-names'
import { insertAlerts, insertEditions, insertStaticPage, lockSite } from '@/db/queries/store-site'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { storeArticles } from '@/features/articles/store-article'
import type { FrontCard, SlotName } from '@/features/front/arrangement'
import { documentFromHtml } from '@/features/documents/html'
import { makeSlug } from '@/lib/slug'
import { readSamples, type SamplePage, type Samples } from './read-samples'
import type { SampleStory } from './sample-story'
import { sampleEditions, sampleSections } from './sections'
import { minutesBefore, storyFromSample, storyName, storyStages, type SampleIds } from './story-from-sample'
import { loadViews } from './views'

const alertMinutes = 3 * 1_440
const locales = ['ar', 'en'] as const

/**
 * Fills an empty database with the sample content, its pictures left for later; a database that has sections or
 * articles is left as it is. Answers whether it was filled.
 */
export async function loadSampleStories(now: Date): Promise<boolean> {
  if (await hasArticles(await database())) return false
  const samples = await readSamples()
  return commitChange(async (tx) => {
    await lockSite(tx)
    if (await hasArticles(tx)) return { value: false, stale: [] }
    await insertEditions(tx, [...sampleEditions])
    const ids = await loadNames(tx, samples)
    await loadStories(tx, samples, ids, now)
    for (const page of samples.pages) await loadPage(tx, page, now)
    await loadFront(tx, samples, ids, now)
    await loadAlerts(tx, samples, ids, now)
    return { value: true, stale: [tags.site, ...locales.map(tags.alerts)] }
  })
}

/** Sections, people and topics, and the ids that the stories will have. */
async function loadNames(tx: Db, samples: Samples): Promise<SampleIds> {
  const [sections, people, topics] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  for (const [position, section] of sampleSections.entries()) {
    const names = locales.map((locale) => ({ locale, name: section.name[locale], slug: section.key }))
    sections.set(
      section.key,
      await insertSection(tx, { key: section.key, position, isOpinion: 'isOpinion' in section }, names),
    )
  }
  for (const { key, name, role, bio } of samples.people) {
    people.set(
      key,
      await insertPerson(
        tx,
        key,
        locales.map((locale) => ({ locale, name: name[locale], role: role[locale], bio: bio[locale] })),
      ),
    )
  }
  for (const { key, name } of samples.topics) {
    topics.set(
      key,
      await insertTopic(
        tx,
        locales.map((locale) => ({ locale, name: name[locale], slug: makeSlug(name[locale]) })),
      ),
    )
  }
  const oldestFirst = [...samples.stories].sort((one, other) => ageOf(other, samples) - ageOf(one, samples))
  const ids = await reserveArticleIds(tx, oldestFirst.length)
  const stories = new Map(oldestFirst.map((story, index) => [storyName(story), ids[index] ?? 0]))
  return { sections, people, topics, stories, pictures: new Map() }
}

async function loadStories(tx: Db, samples: Samples, ids: SampleIds, now: Date) {
  const stories = samples.stories.map((story) =>
    storyFromSample(story, originalOf(story, samples), ids, now, storyStages.words),
  )
  await storeArticles(tx, stories, { actor: 'samples', reason: 'import', now })
  await loadViews(
    tx,
    samples.stories.map((story) => ({
      id: ids.stories.get(storyName(story)) ?? 0,
      key: originalOf(story, samples).key,
      ageMinutes: ageOf(story, samples),
    })),
    now,
  )
  await computeRelated(tx, [...ids.stories.values()], now)
}

async function loadPage(tx: Db, page: SamplePage, now: Date) {
  const { document, problems } = documentFromHtml(page.html, { mediaFor: () => undefined })
  if (problems.length > 0)
    throw new Error(
      `${page.file}: ${problems.map((problem) => `${problem.reason} ${problem.detail ?? ''}`).join('; ')}`,
    )
  const position = Math.max(0, ['about', 'contact', 'policies'].indexOf(page.slug))
  const { locale, slug, headline, standfirst } = page
  await insertStaticPage(tx, { locale, slug, headline, standfirst, position, body: document, updatedAt: now })
}

/** The front of each edition, the latest of its stories first in every slot. */
async function loadFront(tx: Db, samples: Samples, ids: SampleIds, now: Date) {
  const placed = samples.stories
    .map((story) => ({ story, slot: story.front ?? originalOf(story, samples).front }))
    .sort((one, other) => ageOf(one.story, samples) - ageOf(other.story, samples))
  for (const locale of locales) {
    const cardsIn = (slot: SlotName): FrontCard[] =>
      placed
        .filter((one) => one.story.locale === locale && one.slot === slot)
        .map(({ story }, index) => ({
          ...{ id: `${slot}-${index + 1}`, articleId: ids.stories.get(storyName(story)) ?? 0 },
          ...{ headline: null, mediaId: null, from: null, until: null },
        }))
    const arrangement = {
      ...{ lead: cardsIn('lead'), live: cardsIn('live') },
      ...{ secondary: cardsIn('secondary'), opinion: cardsIn('opinion'), blocks: null },
    }
    const front = await lockFront(tx, { locale, sectionId: null })
    await insertArrangement(tx, {
      frontId: front.id,
      kind: 'live',
      arrangement,
      actor: 'samples',
      createdAt: now,
    })
  }
}

async function loadAlerts(tx: Db, { alerts }: Samples, ids: SampleIds, now: Date) {
  await insertAlerts(
    tx,
    alerts.flatMap(({ text, level, startedMinutesAgo, story }, position) =>
      locales.map((locale) => ({
        ...{ locale, level, position, text: text[locale] },
        articleId: story ? (ids.stories.get(storyName({ locale, key: story })) ?? null) : null,
        startsAt: minutesBefore(now, startedMinutesAgo),
        expiresAt: minutesBefore(now, startedMinutesAgo - alertMinutes),
      })),
    ),
  )
}

/** The Arabic story that a translation goes back to; a story that is none is its own. */
export function originalOf(story: SampleStory, { stories }: Pick<Samples, 'stories'>): SampleStory {
  const key = story['translation-of']
  return (key && stories.find((one) => one.locale === 'ar' && one.key === key)) || story
}

const ageOf = (story: SampleStory, samples: Samples) => originalOf(story, samples).published ?? 0
