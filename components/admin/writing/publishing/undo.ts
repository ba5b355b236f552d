import { callAction, type Answer } from '@/components/admin/call-action'
import type { Outcome } from './dialogs'
import type { Decided } from './use-decision.client'

type Undo = (id: number, reason: string) => Promise<Answer<Decided>>

/** How a decision is taken back, where the world allows: what readers may have kept cannot be called back. */
export function undoOf(outcome: Outcome): Undo | undefined {
  switch (outcome) {
    case 'published':
    case 'returned':
      return (id, reason) => callAction('articles.withdraw', { id, reason })
    case 'scheduled':
      return (id) => callAction('articles.unschedule', { id })
    case 'withdrawn':
      return (id) => callAction('articles.return', { id })
    default:
      return undefined
  }
}
