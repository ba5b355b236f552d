import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { findOpenVersion, markVersionResolved } from '@/db/queries/other-versions'
import type { BodyNode } from '@/db/schema/body'
import { commitChange } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { readDocument } from '@/features/documents/read-document'
import { refuse, type Result } from '@/lib/result'
import { sameJson } from '@/lib/same-json'
import { storyContent, type StoryContent } from './content'
import { holdStory, whyNotWrite } from './hold-story'
import type { chooseInput } from './input'
import { fieldNames, fieldPlace } from './merge-content'
import { answerNow, type Saved } from './save-draft'
import { writeVersion } from './write-version'

type Refusal = 'not-yours-now' | 'is-killed' | 'version-unreadable'
type Outcome = Result<Saved, Refusal> | undefined

/**
 * Takes another version into its place, or lets it go. What stood there stays in the revisions, and the other version
 * stays on its row, resolved.
 */
export const resolveVersion = (input: z.output<typeof chooseInput>, asking: Asking): Promise<Outcome> =>
  commitChange(async (tx) => ({ value: await resolve(tx, input, asking), stale: [] }))

async function resolve(
  tx: Db,
  { id, versionId, choice }: z.output<typeof chooseInput>,
  { actor, now }: Asking,
): Promise<Outcome> {
  const held = await holdStory(tx, id, actor)
  const other = held && (await findOpenVersion(tx, id, versionId))
  if (!held || !other) return undefined
  const { story, current } = held
  const refusal = whyNotWrite(actor, story)
  if (refusal) return refusal
  const content = choice === 'take' ? withVersion(current, other) : current
  if (!content) return refuse('version-unreadable')
  await markVersionResolved(tx, versionId, { resolvedBy: actor.id, resolvedAt: now })
  const subject = { subject: 'article', subjectId: String(id) }
  const detail = { choice, place: other.place }
  await insertAudit(tx, {
    actor: actor.id,
    action: 'articles.chooseVersion',
    ...subject,
    detail,
    createdAt: now,
  })
  if (sameJson(content, current)) return answerNow(tx, id, story.version, now)
  // not a passing save: what it replaced must stay to be found
  const writing = { content, displaced: [], reason: 'restore', actor: actor.id, now } as const
  return answerNow(tx, id, await writeVersion(tx, story, current, writing), now)
}

type Version = { place: string; content: BodyNode | { value: unknown } }

/** The story with the version in its place; a block that is not there any more comes last. */
function withVersion(current: StoryContent, { place, content }: Version): StoryContent | undefined {
  if ('value' in content) {
    const name = fieldNames(current).find((field) => fieldPlace(field) === place)
    const parsed = name && storyContent.safeParse({ ...current, [name]: content.value })
    return parsed?.success ? parsed.data : undefined
  }
  const blocks: BodyNode[] = current.body.content
  const own = { ...content, attrs: { ...content.attrs, id: place } }
  const isThere = blocks.some((block) => block.attrs?.id === place)
  const next = isThere ? blocks.map((block) => (block.attrs?.id === place ? own : block)) : [...blocks, own]
  return { ...current, body: readDocument({ type: 'doc', content: next }).document }
}
