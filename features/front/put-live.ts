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
import { commitNumbered, unchanged } from '@/delivery/commit-change'
import { pageCache } from '@/delivery/page-cache'
import type { Asking } from '@/features/accounts/action'
import type { Receipt } from '@/features/articles/decide/receipt'
import { editionPath } from '@/features/settings/site'
import { done, refuse, type Result } from '@/lib/result'
import { encodePath } from '@/lib/slug'
import { cardsOf, type FrontArrangement } from './arrangement'
import { findFrontAt, frontTags, type FrontAt } from './front-name'
import type { arrangementAsked, versionAsked } from './input'
import { KEPT } from './save-front'

type Locked = Awaited<ReturnType<typeof lockFront>>
type Verdict =
  { arrangement: FrontArrangement; detail?: Record<string, unknown>; drops: boolean } | 'front-not-drafted'
export type PutLive = { receipt: Receipt }
export type PutLiveRefusal = 'front-changed' | 'front-not-drafted'
type Answer = Promise<Result<PutLive, PutLiveRefusal> | undefined>

/** Gives readers the draft of a front: from the next request on. */
export const putFrontLive = (asked: z.output<typeof versionAsked>, asking: Asking): Answer =>
  putLive('fronts.putLive', asked, asking, async (_tx, { draft }) =>
    draft ? { arrangement: draft, drops: true } : 'front-not-drafted',
  )

/** Gives readers an arrangement back that they had before; a draft that is being made stays one. */
export const returnFront = ({ id, ...asked }: z.output<typeof arrangementAsked>, asking: Asking): Answer =>
  putLive('fronts.return', asked, asking, async (tx, front) => {
    const earlier = await findArrangement(tx, front.id, id)
    if (earlier?.kind !== 'live') return 'front-not-drafted'
    return { arrangement: earlier.arrangement, detail: { at: earlier.at.toISOString() }, drops: false }
  })

async function putLive(
  action: string,
  { front, version }: z.output<typeof versionAsked>,
  { actor, now }: Asking,
  decide: (tx: Db, front: Locked) => Promise<Verdict>,
): Answer {
  const begun = performance.now()
  const found = await findFrontAt(front)
  if (!found) return undefined
  const stale = frontTags(found.place)
  const { value: outcome, change } = await commitNumbered<Result<number, PutLiveRefusal>>(async (tx) => {
    const row = await lockFront(tx, found.place)
    if (row.version !== version) return unchanged(refuse('front-changed'))
    const verdict = await decide(tx, row)
    if (verdict === 'front-not-drafted') return unchanged(refuse(verdict))
    const { arrangement, detail, drops } = verdict
    await insertArrangement(tx, {
      ...{ frontId: row.id, kind: 'live', arrangement, actor: actor.id, createdAt: now },
    })
    await deleteOldArrangements(tx, row.id, KEPT)
    await markFront(tx, row.id, drops ? noDraft : draftOf(row))
    await insertAudit(tx, {
      ...{ actor: actor.id, action, subject: 'front', subjectId: front },
      detail: { ...detail, cards: cardsOf(arrangement).map(({ articleId }) => articleId) },
    })
    return { value: done(pageCache.countTagged(stale)), stale }
  })
  if (!outcome.ok) return outcome
  const tookMs = Math.round(performance.now() - begun)
  const receipt = { pages: outcome.value, tags: stale, change, tookMs, publishedAt: now.toISOString() }
  return done({ receipt: { ...receipt, path: pathOf(found) } })
}

const noDraft = { draft: null, draftedBy: null, draftedAt: null }
const draftOf = ({ draft, draftedBy, draftedAt }: Locked) => ({ draft, draftedBy, draftedAt })

const pathOf = ({ place, section }: FrontAt) =>
  encodePath(editionPath(place.locale, section ? `/${section.slug}` : '/'))
