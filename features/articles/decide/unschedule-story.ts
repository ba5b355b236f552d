import type { Asking } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'

/** Takes a story back before readers had it. An embargo stays: it was somebody else's condition. */
export const unscheduleStory = ({ id }: { id: number }, asking: Asking) =>
  decideStory('unschedule', { id }, asking, async ({ story, next }, tx) => {
    const content = await findContent(tx, id)
    return done({
      status: next,
      columns: { publishedAt: null, unpublishAt: null },
      content,
      revision: { reason: 'save', snapshot: content },
      action: 'articles.unschedule',
      detail: { publishedAt: story.publishedAt },
    })
  })
