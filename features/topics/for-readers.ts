import { database } from '@/db/client'
import { findTopic, listTopics } from '@/db/queries/topics'

export type ListedTopic = Awaited<ReturnType<typeof listTopics>>[number]

/** A page about so few stories helps no one who searches. */
export const LEAST_INDEXED_STORIES = 3

export const getTopic = async (id: number, locale: string) => findTopic(await database(), id, locale)

/** Every topic with stories in an edition, in the order of its alphabet. */
export async function getTopics(locale: string, now: Date): Promise<ListedTopic[]> {
  const topics = await listTopics(await database(), locale, now)
  // the embedded database has no collations
  const collator = new Intl.Collator(locale, { numeric: true, ignorePunctuation: true })
  return topics.sort((one, other) => collator.compare(one.name, other.name))
}
