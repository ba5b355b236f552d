import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findComment, markResolved } from '@/db/queries/comments'
import type { Asking } from '@/features/accounts/action'
import { mayRead } from '@/features/articles/access'
import { done, refuse, type Result } from '@/lib/result'

type Reason = 'comment-not-a-thread' | 'comment-resolved-already' | 'comment-open-already'

/** Marks a thread as dealt with. */
export const resolveComment = (id: number, asking: Asking) => setResolved(id, true, asking)

export const reopenComment = (id: number, asking: Asking) => setResolved(id, false, asking)

async function setResolved(
  id: number,
  isResolved: boolean,
  { actor, now }: Asking,
): Promise<Result<{ id: number }, Reason> | undefined> {
  const db = await database()
  const comment = await findComment(db, id)
  if (!comment || !mayRead(actor, comment)) return undefined
  if (comment.parentId !== null || comment.kind !== 'comment') return refuse('comment-not-a-thread')
  return db.transaction(async (tx) => {
    const hasChanged = await markResolved(tx, id, isResolved ? { at: now, by: actor.id } : undefined)
    if (!hasChanged) return refuse(isResolved ? 'comment-resolved-already' : 'comment-open-already')
    const action = isResolved ? 'comments.resolve' : 'comments.reopen'
    const subject = { subject: 'article', subjectId: String(comment.articleId) }
    await insertAudit(tx, { actor: actor.id, action, ...subject, detail: { id } })
    return done({ id })
  })
}
