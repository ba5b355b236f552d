import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findRevision } from '@/db/queries/revisions'
import { commitChange } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { refuse, type Result } from '@/lib/result'
import { applySave } from './apply-save'
import { readSnapshot } from './draft-of'
import { contentAt, holdStory, whyNotWrite } from './hold-story'
import type { restoreInput } from './input'
import { answerNow, type Saved } from './save-draft'
import { writeVersion } from './write-version'

type Refusal = 'not-yours-now' | 'is-killed' | 'revision-unreadable'
type Outcome = Result<Saved, Refusal> | undefined

/**
 * Brings back how a story stood at a version, as a new version. What somebody wrote since `baseVersion`, which the actor
 * did not see, is merged with it like any save: kept, or beside it as another version.
 */
export const restoreRevision = (input: z.output<typeof restoreInput>, asking: Asking): Promise<Outcome> =>
  commitChange(async (tx) => ({ value: await restore(tx, input, asking), stale: [] }))

async function restore(
  tx: Db,
  { id, version, baseVersion }: z.output<typeof restoreInput>,
  { actor, now }: Asking,
): Promise<Outcome> {
  const held = await holdStory(tx, id, actor)
  if (!held) return undefined
  const { story, current } = held
  const refusal = whyNotWrite(actor, story)
  if (refusal) return refusal
  const revision = await findRevision(tx, id, version)
  if (!revision) return undefined
  const content = readSnapshot(revision.snapshot)
  if (!content) return refuse('revision-unreadable')
  const seen = baseVersion ?? story.version
  const base = await contentAt(tx, held, seen)
  const stored = { version: story.version, content: current }
  const applied = applySave(stored, base, { baseVersion: seen, content, displaced: [] })
  if (!applied.isChanged) return answerNow(tx, id, story.version, now)
  const writing = { ...applied, reason: 'restore', note: String(version), actor: actor.id, now } as const
  const written = await writeVersion(tx, story, current, writing)
  const subject = { subject: 'article', subjectId: String(id) }
  await insertAudit(tx, {
    ...{ actor: actor.id, action: 'articles.restore', ...subject },
    detail: { version },
    createdAt: now,
  })
  return answerNow(tx, id, written, now)
}
