import { insertComment } from '@/db/queries/comments'
import type { Asking } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'

/** Hands a story to the editors, with a note if there is something to say. Its writer may go on writing. */
export const submitStory = ({ id, note }: { id: number; note: string }, asking: Asking) =>
  decideStory('submit', { id }, asking, async ({ next }, tx) => {
    const snapshot = await findContent(tx, id)
    return done({
      status: next,
      revision: { reason: 'submit', snapshot, note: note || undefined },
      action: 'articles.submit',
      also: () =>
        insertComment(tx, {
          ...{ articleId: id, kind: 'submit', text: note, authorId: asking.actor.id },
          createdAt: asking.now,
        }).then(() => undefined),
    })
  })
