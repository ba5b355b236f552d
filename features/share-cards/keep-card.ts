import { database, type Db } from '@/db/client'
import { enqueueJob, enqueueJobOnce } from '@/db/queries/jobs'
import {
  findShareFacts,
  listWithoutCard,
  replaceSharePictures,
  type SharePictureRow,
} from '@/db/queries/share-pictures'
import { tags } from '@/delivery/tags'
import { getPictures } from '@/features/media/pictures'
import { purgeLater } from '@/features/media/remake-renditions'
import { oneAtATime } from '@/features/media/one-at-a-time'
import { mediaStore } from '@/features/media/store'
import { getSite } from '@/features/settings/site'
import { makeSharePictures } from './make-share-pictures'

const CARD_JOB = 'articles.share'
export const FILL_JOB = 'share.fill'

const DAY_MS = 86_400_000
/** Cards that others have linked to are shown a while longer; those of a story that was taken down are not. */
const KEEP_OLD_MS = 7 * DAY_MS
/** Older stories are seldom shared: their picture stands for them until they are published again. */
const FILL_DAYS = 30
const FILL_AT_ONCE = 10
const FILL_PAUSE_MS = 60_000
const FILL_REST_MS = 3_600_000

type Payload = Record<string, unknown>

/** Draws the card of a story that readers have or will have, outside of any transaction; none where it was taken down. */
export async function prepareCard(payload: Payload): Promise<SharePictureRow[]> {
  const facts = await findShareFacts(await database(), articleIdOf(payload))
  if (!facts || !['scheduled', 'published'].includes(facts.status)) return []
  const site = await getSite(facts.locale)
  if (!site) return []
  const { headline, sectionName, leadMediaId } = facts
  const pictures = await getPictures(leadMediaId === null ? [] : [leadMediaId], facts.locale)
  const words = { headline, section: sectionName, siteName: site.name, direction: site.direction }
  const media = leadMediaId === null ? undefined : pictures.get(leadMediaId)
  return oneAtATime(() => makeSharePictures(words, media, mediaStore()))
}

/** Writes down what was drawn; what it replaces goes after some days, at once where the story is gone. */
export async function writeCard(tx: Db, payload: Payload, now: Date, made: SharePictureRow[]) {
  const id = articleIdOf(payload)
  const { gone, isNew } = await replaceSharePictures(tx, id, made)
  const goesAt = made.length === 0 ? now : new Date(now.getTime() + KEEP_OLD_MS)
  if (gone.length > 0) await purgeLater(tx, gone, goesAt)
  return { stale: isNew || gone.length > 0 ? [tags.article(id)] : [] }
}

/** Leaves the cards of new stories that came without one to be drawn, a few at a time, and itself for later. */
export async function fillCards(tx: Db, _payload: Payload, now: Date) {
  const since = new Date(now.getTime() - FILL_DAYS * DAY_MS)
  const ids = await listWithoutCard(tx, since, now, FILL_AT_ONCE)
  for (const articleId of ids)
    await enqueueJobOnce(tx, {
      ...{ kind: CARD_JOB, key: `${CARD_JOB}:${articleId}`, payload: { articleId }, runAt: now },
    })
  const pause = ids.length === FILL_AT_ONCE ? FILL_PAUSE_MS : FILL_REST_MS
  await enqueueJob(tx, { kind: FILL_JOB, key: FILL_JOB, runAt: new Date(now.getTime() + pause) })
  return { stale: [] }
}

function articleIdOf({ articleId }: Payload): number {
  if (typeof articleId !== 'number') throw new Error('A job about a card names no story')
  return articleId
}
