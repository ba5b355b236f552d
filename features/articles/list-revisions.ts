import type { z } from 'zod'
import { database } from '@/db/client'
import { findWriting } from '@/db/queries/drafts'
import { findRevision, listKeptRevisions, type RevisionRow } from '@/db/queries/revisions'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { mayRead } from './access'
import type { StoryContent } from './content'
import { readSnapshot } from './draft-of'
import type { revisionInput, revisionsInput } from './input'

const PAGE = 50

/** One version in the list: who wrote it, when and why. Plain JSON. */
export type Revision = {
  version: number
  reason: RevisionRow['reason']
  note: string | null
  author: { id: string; name: string } | null
  createdAt: string
}
export type Revisions = { revisions: Revision[]; next: number | null }

/** The versions of a story that are worth showing, latest first; `next` asks for the page after. */
export async function listRevisions(
  { id, before }: z.output<typeof revisionsInput>,
  { actor }: Asking,
): Promise<Result<Revisions, never> | undefined> {
  const db = await database()
  const story = await findWriting(db, id)
  if (!story || !mayRead(actor, story)) return undefined
  const rows = await listKeptRevisions(db, id, before, PAGE + 1)
  const shown = rows.slice(0, PAGE)
  const next = rows.length > PAGE ? (shown.at(-1)?.version ?? null) : null
  return done({ revisions: shown.map(revisionOf), next })
}

/** A story as it stood at a version. */
export async function getRevision(
  { id, version }: z.output<typeof revisionInput>,
  { actor }: Asking,
): Promise<Result<Revision & { content: StoryContent }, 'revision-unreadable'> | undefined> {
  const db = await database()
  const story = await findWriting(db, id)
  if (!story || !mayRead(actor, story)) return undefined
  const row = await findRevision(db, id, version)
  if (!row) return undefined
  const content = readSnapshot(row.snapshot)
  return content ? done({ ...revisionOf(row), content }) : refuse('revision-unreadable')
}

/** Those who are not users, the clock and imports, have no name here: the screen has words for them. */
const revisionOf = ({ version, reason, note, actor, actorName, createdAt }: RevisionRow): Revision => ({
  ...{ version, reason, note },
  author: actorName === null ? null : { id: actor, name: actorName },
  createdAt: createdAt.toISOString(),
})
