import { database } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  countComments,
  findComment,
  insertComment,
  listActiveUsers,
  markResolved,
} from '@/db/queries/comments'
import { findStoryRow, type StoryRow } from '@/db/queries/decisions'
import type { Asking } from '@/features/accounts/action'
import { mayRead } from '@/features/articles/access'
import { done, refuse, type Result } from '@/lib/result'
import type { CommentInput } from './input'

const MOST_COMMENTS = 1_000

type Reason =
  'comment-empty' | 'comment-not-there' | 'comments-full' | 'mention-unknown' | 'mention-may-not-read'

/** Says something about a story, or answers what was said. Whoever is mentioned must be able to read the story. */
export async function addComment(
  input: CommentInput,
  { actor, now }: Asking,
): Promise<Result<{ id: number }, Reason> | undefined> {
  const db = await database()
  const story = await findStoryRow(db, input.articleId)
  if (!story || !mayRead(actor, story)) return undefined
  if (input.text === '') return refuse('comment-empty')
  if ((await countComments(db, story.id)) >= MOST_COMMENTS) return refuse('comments-full')
  const mentioned = await checkMentions(input.mentions, story)
  if (!mentioned.ok) return mentioned
  const parent = input.parentId === null ? undefined : await findComment(db, input.parentId)
  if (input.parentId !== null && parent?.articleId !== story.id) return refuse('comment-not-there')
  const id = await db.transaction(async (tx) => {
    // one level: an answer to an answer joins the thread
    const parentId = parent ? (parent.parentId ?? parent.id) : null
    if (parentId !== null) await markResolved(tx, parentId, undefined)
    const anchor = parent ? {} : { blockId: input.blockId, quote: input.quote || null }
    const { text, mentions } = input
    const comment = { articleId: story.id, parentId, ...anchor, text, mentions, authorId: actor.id }
    const added = await insertComment(tx, { ...comment, createdAt: now })
    const subject = { subject: 'article', subjectId: String(story.id) }
    await insertAudit(tx, { actor: actor.id, action: 'comments.add', ...subject, detail: { id: added } })
    return added
  })
  return done({ id })
}

async function checkMentions(ids: readonly string[], story: StoryRow): Promise<Result<undefined, Reason>> {
  const users = await listActiveUsers(await database(), ids)
  if (users.length < ids.length) return refuse('mention-unknown')
  return users.every((user) => mayRead(user, story)) ? done(undefined) : refuse('mention-may-not-read')
}
