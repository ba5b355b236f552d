import { database } from '@/db/client'
import { findPerson } from '@/db/queries/people'
import { listArticlesRelatedTo } from '@/db/queries/related'
import { listArticleStates } from '@/db/queries/store-articles'
import { markPortrait } from '@/db/queries/store-names'
import { listImportRecordsOf, upsertImportRecords, type ImportRecord } from '@/db/queries/store-imports'
import { commitChange } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import { rewriteArticle } from '@/features/articles/store-article'
import { ingestPicture, type PictureWords } from '@/features/media/ingest-picture'
import { originalOf } from './load'
import { drawPicture, type DrawingOptions, type PictureKind } from './pictures/draw-picture'
import { readSamples, type Samples } from './read-samples'
import { readSampleIds } from './sample-ids'
import type { SampleStory } from './sample-story'
import {
  leadPicture,
  picturesInside,
  sampleOrigin,
  storyFromSample,
  storyName,
  storyStages,
  type SampleIds,
} from './story-from-sample'

type Words = Record<string, PictureWords>
type Pending = { story: SampleStory; record: Pick<ImportRecord, 'targetId'> & { importedAt: Date } }

/**
 * Draws and takes in the pictures of the sample content that are not there yet, the front's first, and puts them into
 * their stories. Left off at any point, the next call goes on; stories that editors changed meanwhile stay theirs.
 */
export async function loadSamplePictures(): Promise<void> {
  const db = await database()
  const records = await listImportRecordsOf(db, sampleOrigin, 'story')
  if (records.length === 0) return
  const samples = await readSamples()
  const waiting = new Map(
    records
      .filter((record) => record.contentHash === storyStages.words)
      .map((record) => [record.externalId, record]),
  )
  const originals = samples.stories.filter((story) => originalOf(story, samples) === story).sort(byImportance)
  const pictures = await readPictures()
  const numbers = numberPictures(originals)
  for (const original of originals) {
    if (original.front === undefined) await loadPortraits(samples, pictures)
    const group = samples.stories.filter((story) => originalOf(story, samples) === original)
    const pending = group.flatMap((story) => {
      const record = waiting.get(storyName(story))
      return record ? [{ story, record }] : []
    })
    if (pending.length === 0) continue
    for (const [name, words] of wordsOf(group))
      await takeIn(name, words, pictures, { turn: numbers.get(name) })
    const ids = await readSampleIds(samples, pictures)
    for (const one of pending) await attach(one, original, ids)
  }
}

const ranks = { lead: 0, secondary: 1 } as const
const rankOf = ({ front }: SampleStory) => (front ? ranks[front] : 2)
const byImportance = (one: SampleStory, other: SampleStory) =>
  rankOf(one) - rankOf(other) || (one.published ?? 0) - (other.published ?? 0)

/** Every picture of a story and its translations, with the words it has in each language. */
function wordsOf(group: readonly SampleStory[]): Map<string, Words> {
  const found = new Map<string, Words>()
  for (const story of group) {
    const lead = leadPicture(story)
    const own = {
      alt: story['picture-alt'] ?? '',
      caption: story['picture-caption'],
      credit: story['picture-credit'],
    }
    for (const { name, ...words } of [...(lead ? [{ name: lead, ...own }] : []), ...picturesInside(story)])
      found.set(name, { ...found.get(name), [story.locale]: words })
  }
  return found
}

/** Numbers within each kind, so that what stands side by side looks different. */
function numberPictures(originals: readonly SampleStory[]): Map<string, number> {
  const numbers = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const name of originals.flatMap((story) => [...wordsOf([story]).keys()])) {
    const [kind = ''] = name.split(':')
    if (numbers.has(name)) continue
    numbers.set(name, counts.get(kind) ?? 0)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return numbers
}

async function readPictures(): Promise<Map<string, number>> {
  const records = await listImportRecordsOf(await database(), sampleOrigin, 'picture')
  return new Map(records.map((record) => [record.externalId, record.targetId]))
}

const isKind = (kind: string): kind is PictureKind =>
  kind === 'pattern' || kind === 'map' || kind === 'portrait'

async function takeIn(
  name: string,
  texts: Words,
  pictures: Map<string, number>,
  drawing: DrawingOptions,
): Promise<number> {
  const known = pictures.get(name)
  if (known !== undefined) return known
  const [kind = '', key = ''] = name.split(':')
  if (!isKind(kind)) throw new Error(`"${name}" is no sample picture`)
  const db = await database()
  const purpose = kind === 'portrait' ? 'portrait' : 'figure'
  const taken = await ingestPicture(db, { bytes: await drawPicture(kind, key, drawing), texts }, { purpose })
  if (!taken.ok) throw new Error(`The sample picture ${name} is refused: ${taken.reason}`)
  const record = {
    origin: sampleOrigin,
    kind: 'picture',
    externalId: name,
    targetId: taken.value,
    contentHash: name,
  }
  await upsertImportRecords(db, [record])
  pictures.set(name, taken.value)
  return taken.value
}

async function attach({ story, record }: Pending, original: SampleStory, ids: SampleIds): Promise<void> {
  await commitChange(async (tx) => {
    const rewritten = storyFromSample(story, original, ids, record.importedAt, storyStages.pictures)
    const [state] = await listArticleStates(tx, [record.targetId])
    const writing = { actor: 'samples', reason: 'import', now: record.importedAt } as const
    const isOurs = state?.reason === 'import' && (await rewriteArticle(tx, rewritten, state.version, writing))
    if (!isOurs && rewritten.importRecord)
      await upsertImportRecords(tx, [{ ...rewritten.importRecord, targetId: record.targetId }])
    return { value: undefined, stale: isOurs ? await staleTags(tx, rewritten) : [] }
  })
}

type Tx = Parameters<Parameters<typeof commitChange>[0]>[0]

async function staleTags(
  tx: Tx,
  { id, locale, sectionId, topics = [], bylines = [] }: ReturnType<typeof storyFromSample>,
) {
  const showing = await listArticlesRelatedTo(tx, [id])
  return [
    ...[tags.article(id), tags.front(locale), tags.river(locale), tags.section(sectionId, locale)],
    ...topics.map((topic) => tags.topic(topic, locale)),
    ...bylines.map((person) => tags.person(person)),
    ...showing.map((article) => tags.related(article)),
  ]
}

const women = new Set(['layla-hamdani', 'hanaa-darwish', 'rima-khoury', 'noor-saadi'])

/** The faces beside bylines, all at once: they stand on many pages. */
async function loadPortraits({ people }: Samples, pictures: Map<string, number>): Promise<void> {
  const missing = people.filter((person) => !pictures.has(`portrait:${person.key}`))
  for (const { key, name } of missing) {
    const texts = { ar: { alt: name.ar }, en: { alt: name.en } }
    const turn = people.findIndex((person) => person.key === key)
    const portraitId = await takeIn(`portrait:${key}`, texts, pictures, {
      turn,
      figure: women.has(key) ? 'woman' : 'man',
    })
    await commitChange(async (tx) => {
      const person = await findPerson(tx, key, 'ar')
      if (person && person.portraitId === null) await markPortrait(tx, person.id, portraitId)
      return { value: undefined, stale: person ? [tags.person(person.id), tags.site] : [] }
    })
  }
}
