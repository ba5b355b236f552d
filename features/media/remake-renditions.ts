import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '@/db/client'
import { enqueueJob } from '@/db/queries/jobs'
import { listKeysInUse, type PictureFacts } from '@/db/queries/picture-facts'
import { deleteSharePicturesOf, listShareKeysInUse } from '@/db/queries/share-pictures'
import { listPictureUses, listShowing } from '@/db/queries/picture-uses'
import { listEditions } from '@/db/queries/site'
import { done, type Result } from '@/lib/result'
import type { FocalPoint } from './crops'
import { decodePicture, type DecodedPicture, type PictureFault } from './decode-picture'
import { addressOf, cropsFor } from './ingest-picture'
import { makeRenditions } from './make-renditions'
import { oneAtATime } from './one-at-a-time'
import type { Ownership } from './own-xmp'
import { staleTagsOf } from './stale-tags'
import { mediaStore } from './store'

type Remade = { picture: DecodedPicture; contentHash: string; rows: Awaited<ReturnType<typeof keepFiles>> }

/**
 * Makes everything readers get of a picture anew, outside of any transaction: it takes a second. The files have an
 * address nobody has had before, so that no browser shows the old crop; whoever commits writes the rows.
 */
export const remakeRenditions = (
  bytes: Uint8Array,
  { focal, owner }: { focal: FocalPoint; owner: Ownership },
): Promise<Result<Remade, PictureFault>> =>
  oneAtATime(async () => {
    const decoded = await decodePicture(bytes)
    if (!decoded.ok) return decoded
    const plan = { crops: cropsFor.figure, formats: ['webp'] as const, focal, owner }
    const rows = await keepFiles(await makeRenditions(decoded.value.pixels, plan), addressOf(randomUUID()))
    const contentHash = createHash('sha256').update(bytes).digest('hex')
    return done({ picture: decoded.value, contentHash, rows })
  })

async function keepFiles(made: Awaited<ReturnType<typeof makeRenditions>>, address: string) {
  const store = mediaStore()
  for (const { name, bytes } of made) await store.put(`${address}/${name}`, bytes)
  return made.map(({ bytes, name, ...one }) => ({
    ...{ ...one, sizeBytes: bytes.length, key: `${address}/${name}` },
  }))
}

export const ownerOf = ({ texts, copyright }: Pick<PictureFacts, 'texts' | 'copyright'>): Ownership => ({
  credit: texts.find(({ credit }) => credit)?.credit ?? undefined,
  copyright: copyright ?? undefined,
})

/** The cache tags of all that shows a picture. */
export async function staleWith(tx: Db, id: number): Promise<string[]> {
  const [showing, uses, editions] = [
    await listShowing(tx, id),
    await listPictureUses(tx, id),
    await listEditions(tx),
  ]
  return staleTagsOf(id, {
    ...{ showing, people: uses.people, pages: uses.pages },
    locales: editions.map(({ locale }) => locale),
  })
}

const PURGE_JOB = 'media.purge'

/** Leaves it to the clock to remove files that are no picture's any more. */
export const purgeLater = (tx: Db, keys: readonly string[], runAt: Date): Promise<void> =>
  enqueueJob(tx, { kind: PURGE_JOB, key: `${PURGE_JOB}:${randomUUID()}`, payload: { keys }, runAt })

/** Leaves the cards of the stories that a picture leads to be drawn anew; the old ones go with its old files. */
export async function redrawCards(tx: Db, mediaId: number, { now, goesAt }: { now: Date; goesAt: Date }) {
  const { keys, articleIds } = await deleteSharePicturesOf(tx, mediaId)
  if (keys.length > 0) await purgeLater(tx, keys, goesAt)
  for (const articleId of articleIds.sort((a, b) => a - b))
    await enqueueJob(tx, {
      ...{ kind: 'articles.share', key: `articles.share:${articleId}`, payload: { articleId }, runAt: now },
    })
}

/** Removes files, but none that a picture has taken up meanwhile. */
export async function purgeFiles(tx: Db, payload: Record<string, unknown>) {
  const keys = Array.isArray(payload.keys) ? payload.keys.map(String) : []
  const inUse = new Set([...(await listKeysInUse(tx, keys)), ...(await listShareKeysInUse(tx, keys))])
  for (const key of keys) if (!inUse.has(key)) await mediaStore().remove(key)
  return { stale: [] }
}
