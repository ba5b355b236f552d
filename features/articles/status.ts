import type { ArticleStatus } from '@/db/schema/articles'
import { done, refuse, type Result } from '@/lib/result'

/** What can be decided about a story; `appear` and `leave` are the clock's. */
export type Verb =
  | 'submit'
  | 'sendBack'
  | 'publish'
  | 'schedule'
  | 'unschedule'
  | 'update'
  | 'unpublishAt'
  | 'withdraw'
  | 'return'
  | 'kill'
  | 'appear'
  | 'leave'

/** Why a verb does not fit the state a story is in. */
export type MoveRefusal =
  | 'already-in-review'
  | 'not-in-review'
  | 'already-scheduled'
  | 'not-scheduled'
  | 'already-published'
  | 'not-published-yet'
  | 'is-withdrawn'
  | 'not-withdrawn'
  | 'is-killed'

type Move = ArticleStatus | { no: MoveRefusal }
const no = (reason: MoveRefusal) => ({ no: reason })

/** The one table of moves: verb × status → the status it leads to, or why not. */
const moves: Record<Verb, Record<ArticleStatus, Move>> = {
  submit: row('in-review', no('already-in-review'), no('already-scheduled'), no('already-published')),
  sendBack: row(no('not-in-review'), 'draft', no('not-in-review'), no('not-in-review')),
  publish: row('published', 'published', 'published', no('already-published')),
  schedule: row('scheduled', 'scheduled', 'scheduled', no('already-published')),
  unschedule: row(no('not-scheduled'), no('not-scheduled'), 'draft', no('already-published')),
  update: row(no('not-published-yet'), no('not-published-yet'), no('not-published-yet'), 'published'),
  unpublishAt: row(no('not-published-yet'), no('not-published-yet'), 'scheduled', 'published'),
  withdraw: row(no('not-published-yet'), no('not-published-yet'), no('not-published-yet'), 'withdrawn'),
  return: row(
    no('not-withdrawn'),
    no('not-withdrawn'),
    no('not-withdrawn'),
    no('already-published'),
    'published',
  ),
  kill: row(no('not-published-yet'), no('not-published-yet'), no('not-published-yet'), 'killed', 'killed'),
  appear: row(no('not-scheduled'), no('not-scheduled'), 'published', no('already-published')),
  leave: row(no('not-published-yet'), no('not-published-yet'), 'withdrawn', 'withdrawn'),
}

function row(
  draft: Move,
  inReview: Move,
  scheduled: Move,
  published: Move,
  withdrawn: Move = no('is-withdrawn'),
): Record<ArticleStatus, Move> {
  return { draft, 'in-review': inReview, scheduled, published, withdrawn, killed: no('is-killed') }
}

/** Where a verb leads from a status. A killed story is final. */
export function moveOf(status: ArticleStatus, verb: Verb): Result<ArticleStatus, MoveRefusal> {
  const move = moves[verb][status]
  return typeof move === 'string' ? done(move) : refuse(move.no)
}

/** Every verb that fits a status, for what the desk offers. */
export const verbsFor = (status: ArticleStatus): Verb[] => verbs.filter((verb) => moveOf(status, verb).ok)

const verbs = Object.keys(moves).filter((name): name is Verb => Object.hasOwn(moves, name))

type Timed = {
  status: ArticleStatus
  publishedAt: Date | null
  embargoUntil: Date | null
  unpublishAt: Date | null
}

/**
 * The status that readers see at a moment: a schedule comes true by itself, and its row may say so only when the clock's
 * job has run. Decisions go by this one.
 */
export function statusAt(
  { status, publishedAt, embargoUntil, unpublishAt }: Timed,
  now: Date,
): ArticleStatus {
  if (status !== 'scheduled' && status !== 'published') return status
  const isOut = publishedAt !== null && publishedAt <= now && (embargoUntil === null || embargoUntil <= now)
  if (!isOut) return status
  return unpublishAt !== null && unpublishAt <= now ? 'withdrawn' : 'published'
}
