import type { Db } from '@/db/client'
import {
  deletePassingRevisions,
  deletePresenceBefore,
  enqueueJob,
  enqueueJobOnce,
  type Lane,
} from '@/db/queries/jobs'
import { gripProxies } from '@/delivery/grip/proxies'
import { RELAY_JOB, relayJob } from '@/delivery/grip/relay-soon'
import { preparePurge, writePurged } from '@/delivery/purge/purge'
import { PURGE_JOB, purgeJobKey } from '@/delivery/purge/purge-soon'
import { purgeTargets } from '@/delivery/purge/targets'
import { appear, leave, relate } from '@/features/articles/decide/clock'
import { prepareRelay, writeRelayed } from '@/features/breaking/relay-alerts'
import { AVIF_JOB, prepareAvif, writeAvif } from '@/features/media/avif'
import { indexUnreadPictures, MEDIA_INDEX_JOB } from '@/features/media/index-words'
import { purgeFiles } from '@/features/media/remake-renditions'
import { tidyUploads } from '@/features/media/tidy-uploads'
import { countTerms, INDEX_JOB, indexOutdated } from '@/features/search/keep-index'
import { TELL_JOB } from '@/features/articles/decide/note-untold'
import { prepareTelling, writeTold } from '@/features/telling/tell'
import { fillCards, FILL_JOB, prepareCard, writeCard } from '@/features/share-cards/keep-card'
import { inTwoSteps, type JobHandler, type JobHandlers } from './job'
import { foldStoryCounts } from '@/db/queries/story-counts'
import { tidyUnknownAddresses } from '@/db/queries/unknown-addresses'
import { MOST_UNKNOWN } from '@/features/redirects/note-unknown'
import { Worker } from './worker'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** A save based on a revision that is gone is merged without its base: longer than anybody stays offline with a story. */
const KEEP_REVISIONS_MS = 7 * DAY_MS
const KEEP_PRESENCE_MS = HOUR_MS
const KEEP_RARE_UNKNOWN_MS = 7 * DAY_MS
const KEEP_UNKNOWN_MS = 90 * DAY_MS
/** Readers whose streams a proxy holds wait no longer for an alert whose instance died over it. */
const RELAY_HOLD_MS = 10_000

/** Tidies every so often: the job that ran leaves the next one. */
const every =
  (kind: string, pauseMs: number, tidy: (tx: Db, now: Date) => Promise<void>): JobHandler =>
  async (tx, _payload, now) => {
    await tidy(tx, now)
    await enqueueJob(tx, { kind, key: kind, runAt: new Date(now.getTime() + pauseMs) })
    return { stale: [] }
  }

/** Every kind of job there is, and what does it. */
export const jobHandlers: JobHandlers = {
  'articles.appear': appear,
  'articles.leave': leave,
  'articles.relate': relate,
  'articles.share': inTwoSteps({ prepare: prepareCard, write: writeCard }),
  [FILL_JOB]: fillCards,
  [TELL_JOB]: inTwoSteps({ prepare: prepareTelling, write: writeTold }),
  [INDEX_JOB]: indexOutdated,
  [MEDIA_INDEX_JOB]: indexUnreadPictures,
  [AVIF_JOB]: inTwoSteps({ prepare: prepareAvif, write: writeAvif }),
  'media.purge': purgeFiles,
  [RELAY_JOB]: inTwoSteps({ prepare: prepareRelay, write: writeRelayed }),
  [PURGE_JOB]: inTwoSteps({ prepare: preparePurge, write: writePurged }),
  'uploads.tidy': every('uploads.tidy', HOUR_MS, tidyUploads),
  'search.count': every('search.count', DAY_MS, countTerms),
  'counts.fold': every('counts.fold', HOUR_MS, foldStoryCounts),
  'revisions.tidy': every('revisions.tidy', DAY_MS, (tx, now) =>
    deletePassingRevisions(tx, new Date(now.getTime() - KEEP_REVISIONS_MS)),
  ),
  'presence.tidy': every('presence.tidy', HOUR_MS, (tx, now) =>
    deletePresenceBefore(tx, new Date(now.getTime() - KEEP_PRESENCE_MS)),
  ),
  'redirects.tidy': every('redirects.tidy', DAY_MS, (tx, now) => {
    const ago = (ms: number) => new Date(now.getTime() - ms)
    const before = { forgottenBefore: ago(KEEP_UNKNOWN_MS), rareBefore: ago(KEEP_RARE_UNKNOWN_MS) }
    return tidyUnknownAddresses(tx, before, MOST_UNKNOWN)
  }),
}

/**
 * Starts this instance's workers, and what comes back by itself if nobody has yet. Each cache and each proxy in front of us
 * has a worker of its own: neither a picture that is drawn nor another one that is away may keep it waiting. So have the
 * AVIF files, which nothing else should wait for.
 */
export async function startWorkers(db: Db): Promise<Pick<Worker, 'stop'>> {
  const tidying = ['counts.fold', 'revisions.tidy', 'presence.tidy', 'redirects.tidy', 'uploads.tidy']
  for (const kind of [...tidying, 'search.count', INDEX_JOB, MEDIA_INDEX_JOB, FILL_JOB, AVIF_JOB])
    await enqueueJobOnce(db, { kind, key: kind, runAt: new Date() })
  const lanes: Lane[] = [{ except: [PURGE_JOB, RELAY_JOB, AVIF_JOB] }, { key: AVIF_JOB }]
  for (const target of purgeTargets()) {
    const key = purgeJobKey(target)
    await enqueueJobOnce(db, { kind: PURGE_JOB, key, payload: { target: target.name }, runAt: new Date() })
    lanes.push({ key })
  }
  for (const proxy of gripProxies()) {
    const job = relayJob(proxy)
    await enqueueJobOnce(db, { ...job, runAt: new Date() })
    lanes.push({ key: job.key, holdMs: RELAY_HOLD_MS })
  }
  const workers = lanes.map((lane) => new Worker(jobHandlers, () => new Date(), lane).start())
  return { stop: async () => void (await Promise.all(workers.map((worker) => worker.stop()))) }
}
