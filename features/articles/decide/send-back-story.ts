import { insertComment } from '@/db/queries/comments'
import type { Asking } from '@/features/accounts/action'
import { done, refuse } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'

/** Returns a submitted story to its writer and says why. */
export const sendBackStory = ({ id, note }: { id: number; note: string }, asking: Asking) =>
  decideStory('sendBack', { id }, asking, async ({ next }, tx) => {
    if (note === '') return refuse('note-missing')
    const snapshot = await findContent(tx, id)
    return done({
      status: next,
      revision: { reason: 'save', snapshot, note },
      action: 'articles.sendBack',
      also: () =>
        insertComment(tx, {
          ...{ articleId: id, kind: 'send-back', text: note, authorId: asking.actor.id },
          createdAt: asking.now,
        }).then(() => undefined),
    })
  })
