import { deleteTracesOf } from '@/db/queries/decisions'
import type { Asking } from '@/features/accounts/action'
import { done, refuse } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'

type Wanted = { id: number; reason: string; notice: string }

/**
 * Takes a story down for good: fronts, rails, alerts, search, feeds and sitemaps lose it at once. Why is written down for
 * the newsroom; what its address tells readers is the notice.
 */
export const killStory = ({ id, reason, notice }: Wanted, asking: Asking) =>
  decideStory('kill', { id }, asking, async ({ next }, tx) => {
    if (reason === '') return refuse('reason-missing')
    return done({
      status: next,
      columns: { notice: notice || null },
      revision: { reason: 'kill', snapshot: await findContent(tx, id), note: reason },
      action: 'articles.kill',
      detail: { reason, notice },
      also: () => deleteTracesOf(tx, id, asking.now),
    })
  })
