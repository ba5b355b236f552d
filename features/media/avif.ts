import { database, type Db } from '@/db/client'
import { findPictureWithoutAvif, listWebp, type WebpRow } from '@/db/queries/avif'
import { enqueueJob } from '@/db/queries/jobs'
import { insertRenditions } from '@/db/queries/media'
import { findPicture, lockPicture, markPicture, type PictureFacts } from '@/db/queries/picture-facts'
import { log } from '@/lib/log'
import { cropRegion } from './crops'
import { decodePicture } from './decode-picture'
import { encodeAvif, type AvifFile } from './encode-avif'
import type { Pixels } from './make-renditions'
import { oneAtATime } from './one-at-a-time'
import { ownXmp } from './own-xmp'
import { ownerOf, purgeLater, staleWith } from './remake-renditions'
import { mediaStore } from './store'

/**
 * Readers get a picture as WebP as soon as it is there, and as AVIF some seconds later: a third to a half of its bytes
 * less, for twenty times the work. One picture after the other, the newest first.
 */
export const AVIF_JOB = 'media.avif'

/** Made for a picture only where it saves so much: each file has its place in the page. */
const WORTH_IT = 0.9
const REST_MS = 60_000

type Made = { mediaId: number; basis: WebpRow[]; rows: (WebpRow & { format: 'avif' })[] }

/** Makes the files of the newest picture that has none, outside of any transaction; nothing where all have. */
export async function prepareAvif(): Promise<Made | undefined> {
  const db = await database()
  const mediaId = await findPictureWithoutAvif(db)
  const known = mediaId === undefined ? undefined : await findPicture(db, mediaId)
  if (!known) return undefined
  const basis = await listWebp(db, known.id)
  const files = await filesOf(known, basis)
  const rows = basis.flatMap((webp) => {
    const bytes = files.get(webp.key)
    return bytes
      ? [{ ...webp, format: 'avif' as const, key: avifKey(webp.key), sizeBytes: bytes.length }]
      : []
  })
  const worthy = rows.filter(({ crop }) => sizeOf(rows, crop) <= WORTH_IT * sizeOf(basis, crop))
  for (const [key, bytes] of files)
    if (worthy.some((one) => one.key === avifKey(key))) await mediaStore().put(avifKey(key), bytes)
  return { mediaId: known.id, basis, rows: worthy }
}

/** Writes down what was made, unless the picture was changed or removed meanwhile; then looks for the next one. */
export async function writeAvif(tx: Db, _payload: unknown, now: Date, made: Made | undefined) {
  const rest = made ? 0 : REST_MS
  await enqueueJob(tx, { kind: AVIF_JOB, key: AVIF_JOB, runAt: new Date(now.getTime() + rest) })
  if (!made) return { stale: [] }
  const { mediaId, basis, rows } = made
  const isHeld = await lockPicture(tx, mediaId)
  if (!isHeld || !isSame(await listWebp(tx, mediaId), basis)) {
    await purgeLater(tx, [...new Set(rows.map(({ key }) => key))], now)
    return { stale: [] }
  }
  await insertRenditions(tx, mediaId, rows)
  await markPicture(tx, mediaId, { isAvifMade: true })
  return { stale: rows.length > 0 ? await staleWith(tx, mediaId) : [] }
}

/** By the key of the WebP file that each stands beside; none where they cannot be made. */
async function filesOf(known: PictureFacts, basis: WebpRow[]): Promise<Map<string, Buffer>> {
  const original = await mediaStore().read(known.originalKey)
  const decoded = original && (await oneAtATime(() => decodePicture(original)))
  // crops that show the same share a file
  const distinct = [...new Map(basis.map((one) => [one.key, one])).values()]
  if (!decoded?.ok || distinct.length === 0) return new Map()
  const { pixels } = decoded.value
  const wanted = distinct.map((one) => wantedOf(one, pixels, { x: known.focalX, y: known.focalY }))
  try {
    const files = await encodeAvif(pixels, wanted, ownXmp(ownerOf(known)))
    return new Map(distinct.flatMap(({ key }, index) => (files[index] ? [[key, files[index]]] : [])))
  } catch (error) {
    log.warn('a picture stays without AVIF files', { mediaId: known.id, error })
    return new Map()
  }
}

function wantedOf(
  { crop, widthPx, heightPx }: WebpRow,
  { width, height }: Pixels,
  focal: { x: number; y: number },
): AvifFile {
  return { region: cropRegion(crop, width, height, focal), widthPx, heightPx }
}

const avifKey = (webpKey: string) => webpKey.replace(/\.webp$/, '.avif')

const sizeOf = (rows: readonly WebpRow[], crop: WebpRow['crop']) =>
  rows.filter((one) => one.crop === crop).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

const isSame = (one: readonly WebpRow[], other: readonly WebpRow[]) =>
  one.length === other.length && one.every(({ key }, index) => key === other[index]?.key)
