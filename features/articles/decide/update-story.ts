import { insertCorrection } from '@/db/queries/decisions'
import type { Asking } from '@/features/accounts/action'
import { done, never, refuse } from '@/lib/result'
import { findContent, findPublishedContent, sameContent } from '../draft-of'
import { decideStory } from './decide-story'
import { judgeContent } from './load-gate'

/** What readers are told of a change: nothing, nothing but "changed" in feeds, the time, or what was wrong. */
export const updateKinds = ['silent', 'update', 'significant', 'correction'] as const
export type UpdateKind = (typeof updateKinds)[number]

const LEAST_CORRECTION = 10
export const MOST_CORRECTION = 1_000

type Wanted = { id: number; version: number; kind: UpdateKind; correction?: string }

/** Brings what was written since a story came out to its readers, as the kind of change that an editor says it is. */
export const updateStory = ({ id, version, kind, correction = '' }: Wanted, asking: Asking) =>
  decideStory('update', { id, version }, asking, async ({ story, next }, tx) => {
    const { now } = asking
    const isCorrection = kind === 'correction'
    if (isCorrection && correction.length < LEAST_CORRECTION) return refuse('correction-missing')
    if (!isCorrection && correction !== '') return refuse('correction-unexpected')
    const content = await findContent(tx, id)
    // a correction may own up to what was put right before
    if (!isCorrection && sameContent(content, await findPublishedContent(tx, id)))
      return refuse('nothing-changed')
    const [error] = (await judgeContent(tx, story, content, now)).errors
    if (error) return refuse(error.code)
    return done({
      status: next,
      columns: timesOf(kind, now),
      content,
      revision: {
        ...{ reason: isCorrection ? 'correct' : 'update', snapshot: content },
        note: isCorrection ? correction : undefined,
      },
      action: 'articles.update',
      detail: isCorrection ? { kind, correction } : { kind },
      also: async () => {
        if (isCorrection) await insertCorrection(tx, id, correction, now)
      },
    })
  })

function timesOf(kind: UpdateKind, now: Date) {
  switch (kind) {
    case 'silent':
      return {}
    case 'update':
    case 'correction':
      return { updatedAt: now }
    case 'significant':
      return { updatedAt: now, significantlyUpdatedAt: now }
    default:
      return never(kind)
  }
}
