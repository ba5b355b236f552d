import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteTopic,
  hasStoriesAbout,
  lockTopic,
  lockTopicNames,
  markTopicMerged,
  moveStoriesAbout,
  upsertTopicName,
  type TopicName,
} from '@/db/queries/desk-topics'
import { markAddressGone, markAddressMoved, markAddressRetold } from '@/db/queries/redirects'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import { topicPlace } from './address'
import type { mergeInput, idInput } from './input'
import { topicTags } from './stale-tags'

type Merged = Result<{ stories: number }, 'same-topic' | 'unknown-reference'> | undefined
type Removed = Result<null, 'topic-in-use'> | undefined

/**
 * Makes one topic of two: the stories of the first go to the second, and so does its old address. Where an edition knows
 * the second under no name, it takes over the first one's. Drafts and revisions that still name the first mean the second.
 */
export const mergeTopic = (
  { id, intoId }: z.output<typeof mergeInput>,
  { actor, now }: Asking,
): Promise<Merged> =>
  commitChange(async (tx): Promise<Committed<Merged>> => {
    if (id === intoId) return unchanged(refuse('same-topic'))
    await lockTopicNames(tx)
    const from = await lockTopic(tx, id)
    if (!from) return unchanged(undefined)
    const into = await lockTopic(tx, intoId)
    if (!into) return unchanged(refuse('unknown-reference'))
    const stories = await moveStoriesAbout(tx, id, intoId)
    await markTopicMerged(tx, id, intoId)
    const inherited = from.filter(({ locale }) => !into.some((one) => one.locale === locale))
    for (const name of inherited) await upsertTopicName(tx, intoId, name)
    await leadOn(tx, { id, names: from }, { id: intoId, names: [...into, ...inherited] })
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'topics.merge', subject: 'topic', subjectId: String(id), createdAt: now },
      detail: { intoId, stories, names: from, into },
    })
    return {
      value: done({ stories }),
      stale: [...topicTags(id, from), ...topicTags(intoId, [...from, ...into])],
    }
  })

type Placed = { id: number; names: readonly TopicName[] }

/** By its id alone: every spelling of the old address is led on. */
async function leadOn(tx: Db, from: Placed, into: Placed) {
  for (const { locale, slug } of from.names) {
    const target = into.names.find((one) => one.locale === locale)
    if (!target) continue
    const place = topicPlace(locale, { id: into.id, slug: target.slug })
    await markAddressMoved(tx, editionPath(locale, `/topics/${from.id}`), place)
    await markAddressRetold(tx, topicPlace(locale, { id: from.id, slug }), place)
  }
}

/** Removes a topic that no story has; a story in whatever state counts. */
export const removeTopic = ({ id }: z.output<typeof idInput>, { actor, now }: Asking): Promise<Removed> =>
  commitChange(async (tx): Promise<Committed<Removed>> => {
    await lockTopicNames(tx)
    const names = await lockTopic(tx, id)
    if (!names) return unchanged(undefined)
    if (await hasStoriesAbout(tx, id)) return unchanged(refuse('topic-in-use'))
    await deleteTopic(tx, id)
    for (const { locale, slug } of names) await markAddressGone(tx, topicPlace(locale, { id, slug }))
    await insertAudit(tx, {
      ...{
        actor: actor.id,
        action: 'topics.remove',
        subject: 'topic',
        subjectId: String(id),
        createdAt: now,
      },
      detail: { names },
    })
    return { value: done(null), stale: topicTags(id, names) }
  })
