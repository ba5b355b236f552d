import type { Asking } from '@/features/accounts/action'
import { done, refuse } from '@/lib/result'
import { findContent } from '../draft-of'
import { decideStory } from './decide-story'

type Wanted = { id: number; reason: string; notice?: string }

/** Takes a story down: its address says that it was there. It may return. */
export const withdrawStory = ({ id, reason, notice = '' }: Wanted, asking: Asking) =>
  decideStory('withdraw', { id }, asking, async ({ next }, tx) => {
    if (reason === '') return refuse('reason-missing')
    return done({
      status: next,
      columns: { notice: notice || null },
      revision: { reason: 'withdraw', snapshot: await findContent(tx, id), note: reason },
      action: 'articles.withdraw',
      detail: { reason, notice },
    })
  })
