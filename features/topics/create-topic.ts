import type { z } from 'zod'
import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findFreeTopicSlug, listTopicsLike, listTopicsNamed, lockTopicNames } from '@/db/queries/desk-topics'
import { insertTopic } from '@/db/queries/store-names'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { makeSlug } from '@/lib/slug'
import type { newTopic, topicQuery } from './input'

const MOST_SUGGESTED = 12

/** A topic of an edition by its name: the one that is there, or a new one. */
export async function createTopic(
  { name, locale }: z.output<typeof newTopic>,
  { actor }: Asking,
): Promise<Result<{ id: number; name: string }, 'unknown-reference'>> {
  const db = await database()
  return db.transaction(async (tx) => {
    await lockTopicNames(tx)
    const [known] = await listTopicsNamed(tx, locale, name)
    if (known) return done({ id: known.id, name: known.name })
    const slug = await findFreeTopicSlug(tx, locale, makeSlug(name))
    if (!slug) return refuse('unknown-reference')
    const id = await insertTopic(tx, [{ locale, name, slug }])
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'topics.create', subject: 'topic', subjectId: String(id) },
      detail: { name, locale },
    })
    return done({ id, name })
  })
}

/** Topics of an edition whose name begins so. */
export const suggestTopics = async ({ query, locale }: z.output<typeof topicQuery>) =>
  listTopicsLike(await database(), locale, query, MOST_SUGGESTED)
