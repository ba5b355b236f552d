import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  findStoryFacts,
  hasAlerts,
  listTranslationsShown,
  markDecided,
  mayBeMostRead,
  type StoryFacts,
  type StoryRow,
} from '@/db/queries/decisions'
import { listArticlesRelatedTo } from '@/db/queries/related'
import { insertRevisions, type NewArticle, type NewRevision } from '@/db/queries/store-articles'
import type { ArticleStatus } from '@/db/schema/articles'
import type { StoryContent } from '../content'
import { projectContent } from '../project-content'
import { staleTags, type Surroundings } from '../stale-tags'
import { statusAt } from '../status'
import { leaveJobs } from './leave-jobs'
import { noteUntold, placeOf } from './note-untold'

/** What a verb decided about a story: everything that is written because of it. */
export type Verdict = {
  status: ArticleStatus
  columns?: Partial<Omit<NewArticle, 'id' | 'status'>>
  /** What readers get from now on, where it is other than before. */
  content?: StoryContent
  /** The version that the decision makes; the clock makes none. */
  revision?: { reason: NewRevision['reason']; snapshot: StoryContent; note?: string }
  action: string
  detail?: Record<string, unknown>
  /** What else is written, after the story. */
  also?: (tx: Db) => Promise<void>
}

/**
 * Writes a decision with its consequences in the transaction that holds the story: content, state, revision, audit row
 * and jobs. Answers the tags it made stale.
 */
export async function applyDecision(
  tx: Db,
  story: StoryRow,
  verdict: Verdict,
  { actor, now }: { actor: string; now: Date },
): Promise<string[]> {
  const before = await factsOf(tx, story.id)
  const placeBefore = await placeOf(tx, story.id, now)
  const around = await surroundingsOf(tx, before, story, now)
  // first of all: an address that readers know is kept by it
  await markSettled(tx, story, now)
  if (verdict.content) await projectContent(tx, story.id, verdict.content, { now })
  const version = story.version + (verdict.revision ? 1 : 0)
  const times = verdict.revision ? { version, touchedAt: now, isUndecided: false } : {}
  await markDecided(tx, story.id, { ...verdict.columns, status: verdict.status, ...times })
  await verdict.also?.(tx)
  if (verdict.revision) {
    const { reason, snapshot, note } = verdict.revision
    const revision = { articleId: story.id, version, reason, actor, snapshot, note, createdAt: now }
    await insertRevisions(tx, [revision])
  }
  const subject = { subject: 'article', subjectId: String(story.id) }
  await insertAudit(tx, { actor, action: verdict.action, ...subject, detail: verdict.detail, createdAt: now })
  const after = await factsOf(tx, story.id)
  await noteUntold(tx, { before, after }, [placeBefore, await placeOf(tx, story.id, now)], now)
  await leaveJobs(tx, after, { verb: verdict.action, railedBy: around.railedBy, now })
  return staleTags(before, after, around)
}

/** A schedule that came true by itself is written down with the first decision after it. */
async function markSettled(tx: Db, story: StoryRow, now: Date) {
  const isOut = story.status === 'scheduled' && ['published', 'withdrawn'].includes(statusAt(story, now))
  if (isOut)
    await markDecided(tx, story.id, { firstPublishedAt: story.firstPublishedAt ?? story.publishedAt })
}

async function factsOf(tx: Db, id: number): Promise<StoryFacts> {
  const facts = await findStoryFacts(tx, id)
  if (!facts) throw new Error(`Article ${id} is not there though it is held`)
  return facts
}

async function surroundingsOf(tx: Db, facts: StoryFacts, story: StoryRow, now: Date): Promise<Surroundings> {
  return {
    railedBy: await listArticlesRelatedTo(tx, [facts.id]),
    translations: await listTranslationsShown(tx, facts.id, story.translationGroup),
    isAlerted: await hasAlerts(tx, facts.id, now),
    mayBeMostRead: await mayBeMostRead(tx, facts, now),
  }
}
