import type { Db } from '@/db/client'
import { lockFreeStories, lockStory } from '@/db/queries/decisions'
import { computeRelated, listArticlesRelatedTo, listRelatedIds } from '@/db/queries/related'
import { tags } from '@/delivery/tags'
import { clock } from '@/features/accounts/actor'
import { moveOf, statusAt } from '../status'
import { applyDecision } from './apply-decision'

type Payload = Record<string, unknown>
const MOST_NEIGHBOURS = 60
const nothing = { stale: [] as string[] }

/** Writes down that a scheduled story is out. Readers have it already; the desk, its rails and its history follow. */
export async function appear(tx: Db, payload: Payload, now: Date) {
  const story = await lockStory(tx, articleIdOf(payload))
  const isOut = story && ['published', 'withdrawn'].includes(statusAt(story, now))
  if (!story || !isOut || !moveOf(story.status, 'appear').ok) return nothing
  const verdict = { status: 'published', action: 'articles.appear' } as const
  return { stale: await applyDecision(tx, story, verdict, { actor: clock, now }) }
}

/** Writes down that a story's time was over. */
export async function leave(tx: Db, payload: Payload, now: Date) {
  const story = await lockStory(tx, articleIdOf(payload))
  const isOver =
    story && ['scheduled', 'published'].includes(story.status) && statusAt(story, now) === 'withdrawn'
  if (!story || !isOver) return nothing
  const verdict = { status: 'withdrawn', action: 'articles.leave' } as const
  return { stale: await applyDecision(tx, story, verdict, { actor: clock, now }) }
}

/** Computes what to read after a story, and after those it stands beside; only rails that changed are made anew. */
export async function relate(tx: Db, payload: Payload, now: Date) {
  const id = articleIdOf(payload)
  const before = new Map(await listRelatedIds(tx, [id]))
  await computeRelated(tx, [id], now)
  const own = new Map(await listRelatedIds(tx, [id]))
  const beside = [...(own.get(id) ?? []), ...(await listArticlesRelatedTo(tx, [id]))]
  const others = [...new Set(beside)].filter((other) => other !== id).slice(0, MOST_NEIGHBOURS)
  // one that somebody decides on just now gets its rail by that decision
  const neighbours = await lockFreeStories(tx, others)
  for (const [other, rail] of await listRelatedIds(tx, neighbours)) before.set(other, rail)
  await computeRelated(tx, neighbours, now)
  const after = new Map([...own, ...(await listRelatedIds(tx, neighbours))])
  const changed = [id, ...neighbours].filter((one) => String(before.get(one)) !== String(after.get(one)))
  return { stale: changed.map(tags.related) }
}

function articleIdOf({ articleId }: Payload): number {
  if (typeof articleId !== 'number') throw new Error('A job about a story names none')
  return articleId
}
