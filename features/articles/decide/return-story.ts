import type { Asking } from '@/features/accounts/action'
import { done, refuse } from '@/lib/result'
import { findContent, findPublishedContent } from '../draft-of'
import { decideStory } from './decide-story'
import { judgeContent } from './load-gate'

/** Gives readers a story back that was withdrawn, under its old address and with its old time. */
export const returnStory = ({ id, version }: { id: number; version?: number }, asking: Asking) =>
  decideStory('return', { id, version }, asking, async ({ story, next }, tx) => {
    const { now } = asking
    const [error] = (await judgeContent(tx, story, await findPublishedContent(tx, id), now)).errors
    if (error) return refuse(error.code)
    const isOver = story.unpublishAt !== null && story.unpublishAt <= now
    return done({
      status: next,
      columns: { notice: null, updatedAt: now, ...(isOver ? { unpublishAt: null } : {}) },
      revision: { reason: 'publish', snapshot: await findContent(tx, id) },
      action: 'articles.return',
    })
  })
