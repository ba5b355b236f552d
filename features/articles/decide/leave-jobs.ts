import type { Db } from '@/db/client'
import type { StoryFacts } from '@/db/queries/decisions'
import { deleteJobByKey, enqueueJob } from '@/db/queries/jobs'

type Cause = { verb: string; railedBy: readonly number[]; now: Date }
/** Left for a moment or, without one, taken back. */
type Left = { kind: string; articleId: number; runAt: Date | null }

/** What a story leaves to the clock, by the state it is in: jobs that are no longer true go. */
export async function leaveJobs(tx: Db, story: StoryFacts, cause: Cause): Promise<void> {
  const jobs = jobsOf(story, cause).map((job) => ({ ...job, key: `${job.kind}:${job.articleId}` }))
  // in one order everywhere, or two decisions could wait for each other's
  for (const { kind, articleId, runAt, key } of jobs.sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (runAt) await enqueueJob(tx, { kind, key, payload: { articleId }, runAt })
    else await deleteJobByKey(tx, key)
  }
}

function jobsOf(story: StoryFacts, { verb, railedBy, now }: Cause): Left[] {
  const { id: articleId, status, publishedAt, embargoUntil, unpublishAt } = story
  const isShown = status === 'scheduled' || status === 'published'
  const appearsAt = status === 'scheduled' ? latest(publishedAt, embargoUntil) : null
  const relates = !isShown || verb !== 'articles.unpublishAt'
  const hasCard = isShown || status === 'withdrawn' || status === 'killed'
  // the rails that lose a killed story are filled again
  const railed = status === 'killed' ? railedBy.slice(0, 200) : []
  return [
    { kind: 'articles.appear', articleId, runAt: appearsAt },
    { kind: 'articles.leave', articleId, runAt: isShown ? unpublishAt : null },
    { kind: 'articles.share', articleId, runAt: hasCard ? now : null },
    ...(relates ? [{ kind: 'articles.relate', articleId, runAt: status === 'published' ? now : null }] : []),
    ...railed.map((id) => ({ kind: 'articles.relate', articleId: id, runAt: now })),
  ]
}

const latest = (one: Date | null, other: Date | null) => (one && other && other > one ? other : one)
