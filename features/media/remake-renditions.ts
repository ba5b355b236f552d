import { createHash, randomUUID } from 'node:crypto'
import type { Db } from '@/db/client'
import { enqueueJob } from '@/db/queries/jobs'
import { listKeysInUse, replaceRenditions, type PictureFacts } from '@/db/queries/picture-facts'
import { deleteSharePicturesOf, listShareKeysInUse } from '@/db/queries/share-pictures'
import { listPictureUses, listShowing } from '@/db/queries/picture-uses'
import { listEditions } from '@/db/queries/site'
import { done, type Result } from '@/lib/result'
import type { FocalPoint } from './crops'
import { decodePicture, type DecodedPicture, type PictureFault } from './decode-picture'
import { addressOf, cropsFor } from './ingest-picture'
import { makeCutouts, makeRenditions, type MadeRendition } from './make-renditions'
import { oneAtATime } from './one-at-a-time'
import type { Ownership } from './own-xmp'
import { staleTagsOf } from './stale-tags'
import { mediaStore } from './store'

const DAY_MS = 86_400_000

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
    const plan = { crops: cropsFor.figure, focal, owner }
    const { pixels, cutout } = decoded.value
    const made = await makeRenditions(pixels, plan)
    if (cutout) made.push(...(await makeCutouts(cutout, owner)))
    const rows = await keepFiles(made, addressOf(randomUUID()))
    const contentHash = createHash('sha256').update(bytes).digest('hex')
    return done({ picture: decoded.value, contentHash, rows })
  })

async function keepFiles(made: readonly MadeRendition[], address: string) {
  const store = mediaStore()
  for (const { name, bytes } of made) await store.put(`${address}/${name}`, bytes)
  return made.map(({ bytes, name, ...one }) => ({
    ...{ ...one, sizeBytes: bytes.length, key: `${address}/${name}` },
  }))
}

export const ownerOf = ({ texts, copyright }: Pick<PictureFacts, 'texts' | 'copyright'>): Ownership => ({
  credit: texts.find(({ credit }) => credit)?.credit ?? undefined,
  copyright: copyright || undefined,
})

/**
 * The renditions that say whose a picture is, where that changed; nothing where it did not, or where they cannot be made
 * anew.
 */
export async function signedAnew(known: PictureFacts, owner: Ownership): Promise<Remade['rows'] | undefined> {
  const before = ownerOf(known)
  if (before.credit === owner.credit && before.copyright === owner.copyright) return undefined
  const bytes = await mediaStore().read(known.originalKey)
  const made =
    bytes && (await remakeRenditions(bytes, { focal: { x: known.focalX, y: known.focalY }, owner }))
  return made?.ok ? made.value.rows : undefined
}

/**
 * Puts renditions in the place of those that a picture had. Pages that are open go on showing the old ones as they are
 * read.
 */
export async function putInPlace(tx: Db, id: number, rows: Remade['rows'], now: Date): Promise<void> {
  const goesAt = new Date(now.getTime() + DAY_MS)
  await purgeLater(tx, await replaceRenditions(tx, id, rows), goesAt)
  await redrawCards(tx, id, { now, goesAt })
}

/** The cache tags of all that shows a picture. */
export async function staleWith(tx: Db, id: number): Promise<string[]> {
  const [showing, uses, editions] = [
    await listShowing(tx, id),
    await listPictureUses(tx, id),
    await listEditions(tx),
  ]
  return staleTagsOf(id, { showing, ...uses, locales: editions.map(({ locale }) => locale) })
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
