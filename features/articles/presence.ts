import type { z } from 'zod'
import { database } from '@/db/client'
import { findArticleState } from '@/db/queries/open-story'
import { deletePresence, deletePresenceBefore, listPresent, upsertPresence } from '@/db/queries/presence'
import type { Asking } from '@/features/accounts/action'
import { done, type Result } from '@/lib/result'
import { mayRead } from './access'
import type { presentInput } from './input'

/** A window says every ten seconds that it is there; one that is silent this long has gone. */
const SILENT_MS = 45_000
const TIDY_MS = 3_600_000

/** Somebody who has a story open, in one window. */
export type Present = { userId: string; name: string; windowId: string; place: string | null; isMe: boolean }
export type Presence = { present: Present[]; version: number }

/** Says that a window has a story open, and answers who else has, and whether there is a newer version. */
export async function tellPresence(
  { id, windowId, place, isLeaving }: z.output<typeof presentInput>,
  { actor, now }: Asking,
): Promise<Result<Presence, never> | undefined> {
  const db = await database()
  const story = await findArticleState(db, id)
  if (!story || !mayRead(actor, story)) return undefined
  const seen = { articleId: id, windowId, userId: actor.id, place, seenAt: now }
  if (isLeaving) await deletePresence(db, id, windowId, actor.id)
  else await upsertPresence(db, seen)
  if (isLeaving) await deletePresenceBefore(db, new Date(now.getTime() - TIDY_MS))
  const rows = await listPresent(db, id, new Date(now.getTime() - SILENT_MS))
  const present = rows.map((row) => ({ ...row, isMe: row.windowId === windowId && row.userId === actor.id }))
  return done({ present, version: story.version })
}
