import { database, type Db } from '@/db/client'
import { findArticleAddress } from '@/db/queries/addresses'
import { lockStory, type StoryRow } from '@/db/queries/decisions'
import type { ArticleStatus } from '@/db/schema/articles'
import { commitNumbered } from '@/delivery/commit-change'
import { pageCache } from '@/delivery/page-cache'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { mayRead } from '../access'
import { articlePath } from '../address'
import { openStory, type OpenStory } from '../open-story'
import { moveOf, statusAt, type MoveRefusal, type Verb } from '../status'
import { applyDecision, type Verdict } from './apply-decision'
import type { Receipt } from './receipt'

/** A story and, where the decision is about what it says, the version that somebody saw. */
export type Asked = { id: number; version?: number }
/** A story held for a decision, and the status that the verb leads to. */
export type Held = { story: StoryRow; next: ArticleStatus }
export type Decided = { story: OpenStory; receipt: Receipt }
export type DecisionRefusal = MoveRefusal | 'changed-meanwhile'

type RefusalOf<Judged> = Extract<Judged, { ok: false; reason: string }>['reason']
type Outcome = { tags: string[]; pages: number }

/**
 * Decides about a story in one transaction: holds it, asks whether it is there for the actor, whether the verb fits its
 * state and whether it still is what the actor saw, lets `judge` say what is to be, and writes it. Refused: nothing is.
 */
export async function decideStory<Judged extends Result<Verdict>>(
  verb: Verb,
  asked: Asked,
  asking: Asking,
  judge: (held: Held, tx: Db) => Promise<Judged>,
): Promise<Result<Decided, RefusalOf<Judged> | DecisionRefusal> | undefined> {
  const { actor, now } = asking
  const begun = performance.now()
  type Decision = Result<Outcome, RefusalOf<Judged> | DecisionRefusal> | undefined
  const { value: outcome, change } = await commitNumbered<Decision>(async (tx) => {
    const story = await lockStory(tx, asked.id)
    if (!story || !mayRead(actor, story)) return { value: undefined, stale: [] }
    const move = moveOf(statusAt(story, now), verb)
    if (!move.ok) return { value: move, stale: [] }
    if (asked.version !== undefined && asked.version !== story.version)
      return { value: refuse('changed-meanwhile'), stale: [] }
    const judged = await judge({ story, next: move.value }, tx)
    if (!judged.ok) return { value: refuse<RefusalOf<Judged>>(judged.reason), stale: [] }
    const stale = await applyDecision(tx, story, judged.value, { actor: actor.id, now })
    return { value: done({ tags: stale, pages: pageCache.countTagged(stale) }), stale }
  })
  if (!outcome?.ok) return outcome
  const tookMs = Math.round(performance.now() - begun)
  return decided(asked.id, asking, { ...outcome.value, change, tookMs })
}

async function decided(id: number, asking: Asking, outcome: Outcome & Pick<Receipt, 'change' | 'tookMs'>) {
  const story = await openStory(id, asking)
  const address = await findArticleAddress(await database(), id, asking.now)
  if (!story) return undefined
  const isShown = story.status === 'published' || story.status === 'scheduled'
  const receipt: Receipt = {
    ...outcome,
    publishedAt: story.publishedAt,
    path: isShown && address ? articlePath(address) : null,
  }
  return done({ story, receipt })
}
