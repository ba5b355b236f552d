import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteOldArrangements,
  insertArrangement,
  listArrangements,
  listIdsInEdition,
  lockFront,
  markFront,
} from '@/db/queries/fronts'
import { findTopic } from '@/db/queries/topics'
import { commitChange, unchanged } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { cardsOf, isSameArrangement, type FrontArrangement } from './arrangement'
import { findFrontAt, type FrontAt } from './front-name'
import type { saveInput } from './input'

/** How many arrangements of each kind a front remembers. */
export const KEPT = 30

/** `overtaken`: somebody was faster. What was sent is kept under `keptId` beside their draft. */
export type Saved = { state: 'saved' | 'overtaken'; keptId: number | null }
type Answer = Result<Saved, 'unknown-reference'> | undefined

/** Writes a front's draft. One that is based on an older draft is kept beside it, so that nobody writes over anybody. */
export async function saveFront(
  { front, version, arrangement, isOver = false }: z.output<typeof saveInput>,
  asking: Asking,
): Promise<Answer> {
  const { actor, now } = asking
  const found = await findFrontAt(front)
  if (!found) return undefined
  return commitChange<Answer>(async (tx) => {
    if (!(await areThere(tx, found, arrangement))) return unchanged(refuse('unknown-reference'))
    const row = await lockFront(tx, found.place)
    const keep = async (kept: FrontArrangement, by: string) => {
      const id = await insertArrangement(tx, {
        ...{ frontId: row.id, kind: 'kept', arrangement: kept, actor: by, createdAt: now },
      })
      await deleteOldArrangements(tx, row.id, KEPT)
      return id
    }
    if (row.version !== version) {
      const keptId = await keep(arrangement, actor.id)
      return unchanged(done({ state: 'overtaken', keptId }))
    }
    if (isOver && row.draft) await keep(row.draft, row.draftedBy ?? actor.id)
    const [live] = await listArrangements(tx, row.id, 1, 'live')
    const isLive = live !== undefined && isSameArrangement(live.arrangement, arrangement)
    const drafted = isLive
      ? { draft: null, draftedBy: null, draftedAt: null }
      : { draft: arrangement, draftedBy: actor.id, draftedAt: now }
    await markFront(tx, row.id, drafted)
    // a draft that grows gesture by gesture is one thing done; the log names its beginning
    if (row.draft === null && !isLive)
      await insertAudit(tx, { actor: actor.id, action: 'fronts.save', subject: 'front', subjectId: front })
    return unchanged(done({ state: 'saved', keptId: null }))
  })
}

/** Whether a front's stories are of its edition, and the sections and topics of its blocks too. */
async function areThere(tx: Db, { place, site }: FrontAt, arrangement: FrontArrangement): Promise<boolean> {
  const ids = [...new Set(cardsOf(arrangement).map(({ articleId }) => articleId))]
  if ((await listIdsInEdition(tx, place.locale, ids)).length !== ids.length) return false
  for (const { rule } of arrangement.blocks ?? []) {
    if (rule.by === 'section' && !site.sections.some(({ id }) => id === rule.sectionId)) return false
    if (rule.by === 'topic' && !(await findTopic(tx, rule.topicId, place.locale))) return false
  }
  return true
}
