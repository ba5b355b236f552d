import type { Db } from '@/db/client'
import { lockWriting, type WritingRow } from '@/db/queries/drafts'
import { findRevision } from '@/db/queries/revisions'
import type { Actor } from '@/features/accounts/actor'
import { refuse } from '@/lib/result'
import { mayRead, mayWrite } from './access'
import type { StoryContent } from './content'
import { findPublishedContent, readSnapshot } from './draft-of'

export type HeldStory = { story: WritingRow; current: StoryContent }

/** A story with what is being written of it, held until the transaction ends; undefined for a stranger. */
export async function holdStory(tx: Db, id: number, actor: Actor): Promise<HeldStory | undefined> {
  const story = await lockWriting(tx, id)
  if (!story || !mayRead(actor, story)) return undefined
  return { story, current: await currentOf(tx, story) }
}

const currentOf = async (db: Db, story: WritingRow): Promise<StoryContent> =>
  (story.draft && readSnapshot(story.draft)) ?? (await findPublishedContent(db, story.id))

/** Why an actor who sees a story may not write on it now; undefined where they may. */
export function whyNotWrite(actor: Actor, story: WritingRow) {
  if (!mayWrite(actor, story)) return refuse('not-yours-now')
  return story.status === 'killed' ? refuse('is-killed') : undefined
}

/** A story as it stood at a version; undefined where nobody knows it any more. */
export async function contentAt(
  tx: Db,
  { story, current }: HeldStory,
  version: number,
): Promise<StoryContent | undefined> {
  if (version === story.version) return current
  const revision = await findRevision(tx, story.id, version)
  return revision && readSnapshot(revision.snapshot)
}
