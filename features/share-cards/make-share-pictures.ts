import { createHash } from 'node:crypto'
import type { SharePictureRow } from '@/db/queries/share-pictures'
import type { ShareShape } from '@/db/schema/share'
import { regionOf } from '@/features/media/crops'
import { renditionFor, renditionsOf, type PictureMedia } from '@/features/media/picture-media'
import type { MediaStore } from '@/features/media/stored-file'
import { sharp } from '@/features/media/sharp'
import { CARD, drawCard, type CardPicture, type CardWords } from './draw-card'

type PictureShape = Exclude<ShareShape, 'card'>
/** The shapes in which search engines want a story's picture, around its focal point. */
const ratios: Record<PictureShape, number> = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 }
const SOURCE_PX = 1_280
/** What large previews ask for at least (max-image-preview:large); a smaller picture is never made larger. */
const WIDEST_PX = 1_200
/** In every address: grows when cards are drawn otherwise, so that nobody is shown one of the old kind. */
const DRAWING = 'share 1'

/** Draws a story's card and cuts its picture, and keeps the files; what is there already under its address stays. */
export async function makeSharePictures(
  words: CardWords,
  media: PictureMedia | undefined,
  store: MediaStore,
): Promise<SharePictureRow[]> {
  const picture = await readCardPicture(media, store)
  const shown = picture ? { key: picture.key, ...picture.focal } : null
  const card = await keep(store, [words, shown], { shape: 'card', format: 'jpeg' }, async () => ({
    ...{ bytes: await drawCard(words, picture), ...CARD },
  }))
  if (!picture) return [card]
  const cuts: SharePictureRow[] = []
  for (const shape of Object.keys(ratios) as PictureShape[])
    cuts.push(await keep(store, [shown], { shape, format: 'webp' }, () => cut(picture, shape)))
  return [card, ...cuts]
}

/** A picture as cards show it, of its rendition that is large enough. */
export async function readCardPicture(
  media: PictureMedia | undefined,
  store: MediaStore,
): Promise<(CardPicture & { key: string }) | undefined> {
  const source = media && renditionFor(renditionsOf(media, 'full', 'webp'), SOURCE_PX)
  const bytes = source && (await store.read(source.key))
  return bytes && { key: source.key, bytes, focal: { x: media.focalX, y: media.focalY } }
}

async function cut({ bytes, focal }: CardPicture, shape: PictureShape) {
  const { width, height } = await sharp(bytes).metadata()
  const region = regionOf(ratios[shape], width, height, focal)
  const { data, info } = await sharp(bytes)
    .extract(region)
    .resize({ width: Math.min(WIDEST_PX, region.width) })
    .webp({ quality: 74, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, widthPx: info.width, heightPx: info.height }
}

type Made = { bytes: Buffer; widthPx: number; heightPx: number }

async function keep(
  store: MediaStore,
  shown: unknown[],
  { shape, format }: { shape: ShareShape; format: 'jpeg' | 'webp' },
  make: () => Promise<Made>,
): Promise<SharePictureRow> {
  const { bytes, widthPx, heightPx } = await make()
  const key = `${addressOf(shown)}/${shape}-${widthPx}.${format}`
  if ((await store.sizeOf(key)) !== bytes.length) await store.put(key, bytes)
  return { shape, widthPx, heightPx, sizeBytes: bytes.length, key }
}

const addressOf = (shown: unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify([DRAWING, ...shown]))
    .digest('hex')
    .slice(0, 16)
