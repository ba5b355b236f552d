import type { z } from 'zod'
import type { Db } from '@/db/client'
import { findSavedVersion } from '@/db/queries/revisions'
import { commitChange } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { readDocument } from '@/features/documents/read-document'
import { done, refuse, type Result } from '@/lib/result'
import { applySave } from './apply-save'
import { findContent } from './draft-of'
import { contentAt, holdStory, whyNotWrite } from './hold-story'
import type { saveInput } from './input'
import { getOtherVersions, type OtherVersion } from './other-versions'
import { namesUnknown } from './references'
import type { StoryContent } from './content'
import { writeVersion } from './write-version'

export type Saved = { version: number; content: StoryContent; otherVersions: OtherVersion[]; savedAt: string }
export type SaveRefusal = 'not-yours-now' | 'is-killed' | 'unknown-reference' | 'too-long' | 'someone-else'

/**
 * Takes in what an editor wrote. What was based on an older version is merged with what came since; nobody's words are
 * dropped. A save that was taken in already changes nothing and is answered with how the story stands now.
 */
export const saveDraft = (
  input: z.output<typeof saveInput>,
  asking: Asking,
): Promise<Result<Saved, SaveRefusal> | undefined> =>
  commitChange(async (tx) => ({ value: await save(tx, input, asking), stale: [] }))

async function save(
  tx: Db,
  { id, saveId, userId, ...request }: z.output<typeof saveInput>,
  { actor, now }: Asking,
): Promise<Result<Saved, SaveRefusal> | undefined> {
  if (userId !== undefined && userId !== actor.id) return refuse('someone-else')
  const held = await holdStory(tx, id, actor)
  if (!held) return undefined
  const { story, current } = held
  const answer = (version: number, content: StoryContent) => answerWith(tx, id, { version, content, now })
  // asked before the permission: what was taken in stays so, whatever was decided since
  if ((await findSavedVersion(tx, id, saveId)) !== undefined) return answer(story.version, current)
  const refusal = whyNotWrite(actor, story)
  if (refusal) return refusal
  const base = await contentAt(tx, held, request.baseVersion)
  const { content, displaced, isChanged } = applySave(
    { version: story.version, content: current },
    base,
    request,
  )
  if (!isChanged) return answer(story.version, current)
  if (await namesUnknown(tx, { articleId: id, actor }, { before: current, after: content }))
    return refuse('unknown-reference')
  if (isTooLong(content, request.content)) return refuse('too-long')
  const writing = { content, displaced, reason: 'save', saveId, actor: actor.id, now } as const
  return answer(await writeVersion(tx, story, current, writing), content)
}

/** Each text may be as long as a document can be, and both together longer. */
const isTooLong = (merged: StoryContent, sent: StoryContent) =>
  merged.body !== sent.body && readDocument(merged.body).problems.some(({ reason }) => reason === 'too-large')

async function answerWith(
  tx: Db,
  id: number,
  { version, content, now }: { version: number; content: StoryContent; now: Date },
) {
  return done({ version, content, otherVersions: await getOtherVersions(tx, id), savedAt: now.toISOString() })
}

/** How a story stands, in the form of a save's answer: for verbs that wrote on it in another way. */
export const answerNow = async (tx: Db, id: number, version: number, now: Date) =>
  answerWith(tx, id, { version, content: await findContent(tx, id), now })
