import { database } from '@/db/client'
import { findPerson } from '@/db/queries/people'
import { findSectionByKey, listTopicsByName } from '@/db/queries/store-names'
import { listImportRecordsOf } from '@/db/queries/store-imports'
import type { Samples } from './read-samples'
import { sampleSections } from './sections'
import { sampleOrigin, type SampleIds } from './story-from-sample'

/** The ids of what an earlier run of the loader wrote, by the keys of the samples. */
export async function readSampleIds(
  { people, topics }: Samples,
  pictures: ReadonlyMap<string, number>,
): Promise<SampleIds> {
  const db = await database()
  const stories = await listImportRecordsOf(db, sampleOrigin, 'story')
  const named = await listTopicsByName(
    db,
    'ar',
    topics.map((topic) => topic.name.ar),
  )
  const topicIds = new Map(named.map((topic) => [topic.name, topic.id]))
  return {
    sections: await idsOf(sampleSections, async ({ key }) => (await findSectionByKey(db, key))?.id),
    people: await idsOf(people, async ({ key }) => (await findPerson(db, key, 'ar'))?.id),
    topics: await idsOf(topics, ({ name }) => Promise.resolve(topicIds.get(name.ar))),
    stories: new Map(stories.map((record) => [record.externalId, record.targetId])),
    pictures,
  }
}

async function idsOf<Item extends { key: string }>(
  items: readonly Item[],
  idOf: (item: Item) => Promise<number | undefined>,
) {
  const ids = new Map<string, number>()
  for (const item of items) {
    const id = await idOf(item)
    if (id !== undefined) ids.set(item.key, id)
  }
  return ids
}
