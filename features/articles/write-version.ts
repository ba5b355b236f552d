import type { Db } from '@/db/client'
import { upsertDraft, type WritingRow } from '@/db/queries/drafts'
import { markProjected } from '@/db/queries/projection'
import { deletePassingBefore, insertFirstRevision, markPassing } from '@/db/queries/revisions'
import { insertRevisions, type NewRevision } from '@/db/queries/store-articles'
import { clock } from '@/features/accounts/actor'
import { addOtherVersions } from './add-other-versions'
import type { StoryContent } from './content'
import type { Displaced } from './merge-content'
import { projectContent } from './project-content'

const TEN_MINUTES_MS = 600_000
const THREE_DAYS_MS = 259_200_000
/** How often a save takes the broom: old passing saves are forgotten in small numbers. */
const TIDY_EVERY = 50

type Writing = {
  content: StoryContent
  /** How far the displaced were part of the story. */
  displaced: readonly Displaced[]
  reason: NewRevision['reason']
  saveId?: string
  note?: string
  actor: string
  now: Date
}

/**
 * Writes a new version of a held story: its draft, its revision, what made way and, as long as no reader can see it, its
 * row. Answers the version.
 */
export async function writeVersion(
  tx: Db,
  story: WritingRow,
  before: StoryContent,
  { content, displaced, reason, saveId, note, actor, now }: Writing,
): Promise<number> {
  const version = story.version + 1
  const of = { articleId: story.id, createdAt: now }
  if (!story.draft)
    await insertFirstRevision(tx, {
      ...{ ...of, version: story.version, reason: 'import', actor: clock, snapshot: before, isKept: false },
    })
  if (reason === 'save') await markPassing(tx, story.id, actor, startOfTenMinutes(now))
  await insertRevisions(tx, [{ ...of, version, reason, actor, snapshot: content, saveId, note }])
  await upsertDraft(tx, { articleId: story.id, content, updatedAt: now, updatedBy: actor })
  await addOtherVersions(tx, story, displaced, { actor, now })
  // one write of the row: each has all of its indexes written too
  const written = { version, touchedAt: now, isUndecided: reason === 'save' || reason === 'restore' }
  if (isHidden(story.status)) await projectContent(tx, story.id, content, { now, columns: written })
  else await markProjected(tx, story.id, written)
  if (version % TIDY_EVERY === 0) await forgetPassingRevisions(tx, now)
  return version
}

/** Whether no reader sees the row, so that it may say what is being written. */
const isHidden = (status: WritingRow['status']) =>
  status === 'draft' || status === 'in-review' || status === 'withdrawn'

/** Of each ten minutes of somebody's writing the last save stays in the list. */
const startOfTenMinutes = (now: Date) => new Date(Math.floor(now.getTime() / TEN_MINUTES_MS) * TEN_MINUTES_MS)

/** Passing saves are kept as long as a window that was closed over a long weekend may still be based on them. */
export const forgetPassingRevisions = (db: Db, now: Date): Promise<number> =>
  deletePassingBefore(db, new Date(now.getTime() - THREE_DAYS_MS), 1_000)
