import type { Asking } from '@/features/accounts/action'
import { done } from '@/lib/result'
import { decideStory } from './decide-story'
import { leavingTime } from './times'

/** Says when a story that is out, or will be, is taken down by itself; with null, never. */
export const setLeaving = ({ id, at }: { id: number; at: Date | null }, asking: Asking) =>
  decideStory('unpublishAt', { id }, asking, async ({ story, next }) => {
    const time = leavingTime(story, at, asking.now)
    if (!time.ok) return time
    return done({
      status: next,
      columns: { unpublishAt: time.value, touchedAt: asking.now },
      action: 'articles.unpublishAt',
      detail: { at: time.value },
    })
  })
