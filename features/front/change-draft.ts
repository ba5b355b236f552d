import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteOldArrangements,
  findArrangement,
  insertArrangement,
  lockFront,
  markFront,
} from '@/db/queries/fronts'
import { commitChange, unchanged } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import type { FrontArrangement } from './arrangement'
import { findFrontAt } from './front-name'
import type { arrangementAsked, versionAsked } from './input'
import { KEPT } from './save-front'

/** `keptId`: the draft that gave way, to be taken up again. */
export type DraftChanged = { keptId: number | null }
type Locked = Awaited<ReturnType<typeof lockFront>>
type Answer = Promise<Result<DraftChanged, 'front-changed'> | undefined>

/** Puts a front's draft away: what is live is then what is there. */
export const discardFrontDraft = (asked: z.output<typeof versionAsked>, asking: Asking): Answer =>
  changeDraft('fronts.discard', asked, asking, async () => null)

/** Makes an arrangement that the front had the one to go on with. */
export const takeArrangement = (
  { id, ...asked }: z.output<typeof arrangementAsked>,
  asking: Asking,
): Answer =>
  changeDraft(
    'fronts.take',
    asked,
    asking,
    async (tx, front) => (await findArrangement(tx, front.id, id))?.arrangement,
  )

async function changeDraft(
  action: string,
  { front, version }: z.output<typeof versionAsked>,
  { actor, now }: Asking,
  next: (tx: Db, front: Locked) => Promise<FrontArrangement | null | undefined>,
): Answer {
  const found = await findFrontAt(front)
  if (!found) return undefined
  return commitChange<Awaited<Answer>>(async (tx) => {
    const row = await lockFront(tx, found.place)
    if (row.version !== version) return unchanged(refuse('front-changed'))
    const draft = await next(tx, row)
    if (draft === undefined) return unchanged(undefined)
    const { id: frontId, draft: before } = row
    const by = row.draftedBy ?? actor.id
    const keptId = before
      ? await insertArrangement(tx, { frontId, kind: 'kept', arrangement: before, actor: by, createdAt: now })
      : null
    await deleteOldArrangements(tx, frontId, KEPT)
    const drafted = { draft, draftedBy: actor.id, draftedAt: now }
    await markFront(tx, frontId, draft ? drafted : { draft, draftedBy: null, draftedAt: null })
    await insertAudit(tx, { actor: actor.id, action, subject: 'front', subjectId: front })
    return unchanged(done({ keptId }))
  })
}
