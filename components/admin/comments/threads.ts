import type { Comment } from '@/features/comments/list-comments'

/** What was said first, and the answers to it; notes of a submission stand among them. */
export type Thread = { first: Comment; answers: Comment[] }
export type Shown = 'open' | 'resolved'

/** Comments as threads, in the order in which they began. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const firsts = comments.filter((comment) => comment.parentId === null)
  return firsts.map((first) => ({
    first,
    answers: comments.filter((comment) => comment.parentId === first.id),
  }))
}

/** Notes of a submission belong to what is open: nobody has to deal with them, and the talk is not whole without. */
export const isShown = ({ first }: Thread, shown: Shown): boolean =>
  shown === 'resolved' ? first.resolvedAt !== null : first.resolvedAt === null

export const countOf = (threads: readonly Thread[], shown: Shown): number =>
  threads.filter((thread) => thread.first.kind === 'comment' && isShown(thread, shown)).length
