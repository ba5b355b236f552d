import { createHash } from 'node:crypto'
import type { Db } from '@/db/client'
import { findMediaByHash, insertMedia, insertMediaTexts, insertRenditions } from '@/db/queries/media'
import type { MediaKind } from '@/db/schema/media'
import { done, type Result } from '@/lib/result'
import type { Crop, FocalPoint } from './crops'
import { decodePicture, type DecodedPicture, type PictureFault } from './decode-picture'
import type { EmbeddedWords } from './embedded-words'
import { indexPictures } from './index-words'
import { makeCutouts, makeRenditions, type MadeRendition } from './make-renditions'
import { mediaStore } from './store'
import type { MediaStore } from './stored-file'

export type PictureWords = { alt: string; caption?: string; credit?: string }
export type PictureInput = {
  bytes: Uint8Array
  /** By locale. A picture may come without words; the desk then asks for them. */
  texts: Record<string, PictureWords>
  /** The language in which it is kept what the file says of itself, where it says something. */
  toldIn?: (text: string) => string
  fileName?: string
  licence?: string
  focal?: FocalPoint
  sourceUrl?: string
}
export type IngestOptions = {
  /** A portrait is shown round and small: one square crop instead of the two wide ones. */
  purpose?: 'figure' | 'portrait'
  store?: MediaStore
}

type Purpose = 'figure' | 'portrait'
/** A figure may become somebody's portrait one day: its square is small. */
export const cropsFor: Record<Purpose, readonly Crop[]> = {
  figure: ['full', '16x9', '3x2', '1x1'],
  portrait: ['1x1'],
}
const kindFor: Record<Purpose, MediaKind> = { figure: 'photo', portrait: 'portrait' }
const centre: FocalPoint = { x: 0.5, y: 0.5 }

/**
 * Takes a picture in: checks what it is, keeps the original, makes what readers get and writes the rows.
 * Its AVIF files come later (avif.ts). The same bytes are one picture: a second time answers the first id, and adds words
 * in languages that had none.
 */
export async function ingestPicture(
  db: Db,
  input: PictureInput,
  { purpose = 'figure', store = mediaStore() }: IngestOptions = {},
): Promise<Result<number, PictureFault>> {
  const contentHash = createHash('sha256').update(input.bytes).digest('hex')
  const known = await findMediaByHash(db, contentHash)
  if (known) return keepWords(db, known.id, input.texts)
  const decoded = await decodePicture(input.bytes)
  if (!decoded.ok) return decoded
  const picture = decoded.value
  const focal = withinPicture(input.focal ?? centre)
  const texts = withTold(input, picture.told)
  const owner = { credit: creditOf(texts) ?? picture.told.credit, copyright: picture.told.copyright }
  const made = await makeRenditions(picture.pixels, { crops: cropsFor[purpose], focal, owner })
  if (picture.cutout && purpose === 'figure') made.push(...(await makeCutouts(picture.cutout, owner)))
  const address = addressOf(contentHash, focal, purpose, owner)
  const originalKey = `originals/${contentHash}`
  await store.put(originalKey, input.bytes)
  const files = new Map(made.map((one) => [`${address}/${one.name}`, one.bytes]))
  for (const [key, bytes] of files) await store.put(key, bytes)
  const facts = {
    ...rowOf(picture, input),
    ...{ contentHash, originalKey, focalX: focal.x, focalY: focal.y, kind: kindFor[purpose] },
  }
  return done(await writeRows(db, facts, texts, made, address))
}

type MediaFacts = Parameters<typeof insertMedia>[1]

/** The rows come last and together: a picture that has a row has all its files. */
const writeRows = (
  db: Db,
  facts: MediaFacts,
  texts: PictureInput['texts'],
  made: MadeRendition[],
  address: string,
): Promise<number> =>
  db.transaction(async (tx) => {
    const mediaId = await insertMedia(tx, facts)
    if (mediaId === undefined) {
      const first = await findMediaByHash(tx, facts.contentHash)
      if (!first) throw new Error(`Picture ${facts.contentHash} was stored and removed at once`)
      return first.id
    }
    await insertMediaTexts(tx, mediaId, textRows(texts))
    const rows = made.map(({ bytes, name, ...one }) => ({
      ...one,
      sizeBytes: bytes.length,
      key: `${address}/${name}`,
    }))
    await insertRenditions(tx, mediaId, rows)
    await indexPictures(tx, [mediaId])
    return mediaId
  })

async function keepWords(db: Db, mediaId: number, texts: PictureInput['texts']) {
  if (Object.keys(texts).length > 0)
    await db.transaction(async (tx) => {
      await insertMediaTexts(tx, mediaId, textRows(texts))
      await indexPictures(tx, [mediaId])
    })
  return done(mediaId)
}

const rowOf = (picture: DecodedPicture, input: PictureInput) => ({
  mimeType: picture.mimeType,
  widthPx: picture.widthPx,
  heightPx: picture.heightPx,
  sizeBytes: input.bytes.length,
  colour: picture.colour,
  placeholder: picture.placeholder,
  fileName: input.fileName,
  copyright: picture.told.copyright,
  licence: input.licence,
  sourceUrl: input.sourceUrl,
})

const textRows = (texts: PictureInput['texts']) =>
  Object.entries(texts).map(([locale, words]) => ({ locale, ...words }))

/** Words given at the desk, and those of the file where the desk gave none. */
function withTold({ texts, toldIn }: PictureInput, { caption, credit }: EmbeddedWords) {
  const told = caption || credit
  const language = told && toldIn?.(told)
  const all = language ? { [language]: { alt: '', caption }, ...texts } : texts
  return Object.fromEntries(
    Object.entries(all).map(([locale, words]) => [locale, { ...words, credit: words.credit || credit }]),
  )
}

const creditOf = (texts: PictureInput['texts']) => Object.values(texts).find((words) => words.credit)?.credit

const withinPicture = ({ x, y }: FocalPoint): FocalPoint => ({
  x: Math.min(1, Math.max(0, x)),
  y: Math.min(1, Math.max(0, y)),
})

/** Everything that changes a rendition's bytes is in its address, which browsers keep for a year. */
export const addressOf = (...parts: unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify(['renditions 2', ...parts]))
    .digest('hex')
    .slice(0, 16)
