import { database } from '@/db/client'
import { listComments, listMentionable, type CommentRow } from '@/db/queries/comments'
import { findStoryRow } from '@/db/queries/decisions'
import type { Asking } from '@/features/accounts/action'
import { mayRead } from '@/features/articles/access'
import { done, type Result } from '@/lib/result'

/** Something said about a story; dates as ISO strings, for the browser. */
export type Comment = Omit<CommentRow, 'createdAt' | 'resolvedAt'> & {
  createdAt: string
  resolvedAt: string | null
}
export type Mentionable = { id: string; name: string }
export type CommentsOf = { comments: Comment[]; users: Mentionable[] }

/** All that was said about a story, oldest first, and who can be mentioned. */
export async function commentsOf(
  articleId: number,
  { actor }: Asking,
): Promise<Result<CommentsOf, never> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, articleId)
  if (!story || !mayRead(actor, story)) return undefined
  const [rows, users] = await Promise.all([listComments(db, articleId), listMentionable(db)])
  const comments = rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  }))
  const readers = users.filter((user) => mayRead(user, story))
  return done({ comments, users: readers.map(({ id, name }) => ({ id, name })) })
}
