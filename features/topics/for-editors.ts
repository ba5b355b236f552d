import { database } from '@/db/client'
import { findTopicNames, listDeskTopics, type TopicName } from '@/db/queries/desk-topics'
import { cleanLine } from '@/lib/clean-text'
import { done, type Result } from '@/lib/result'
import { pageByName, type NamePage } from '@/lib/name-page'

const PAGE_SIZE = 40
/** Beyond it a count says "more than". */
export const MOST_COUNTED = 10_000

export type DeskTopic = Awaited<ReturnType<typeof listDeskTopics>>[number]

/** A page of an edition's topics by name, with the places where the pages beside it begin. */
export async function getDeskTopics(
  locale: string,
  query: { q?: string; after?: string; before?: string },
): Promise<NamePage<DeskTopic>> {
  const db = await database()
  const prefix = cleanLine((query.q ?? '').slice(0, 200), 80)
  return pageByName(query, PAGE_SIZE, (cursor, limit) =>
    listDeskTopics(db, { locale, prefix, cursor }, { limit, mostStories: MOST_COUNTED }),
  )
}

/** How a topic's names stand, for somebody who is overtaken while changing them. */
export async function namesOfTopic({ id }: { id: number }): Promise<Result<TopicName[]> | undefined> {
  const names = await findTopicNames(await database(), id)
  return names && done(names)
}
