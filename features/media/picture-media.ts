import type { PictureRow, RenditionRow } from '@/db/queries/media'

/** A picture as components take it: its words in the page's language, its colour and its renditions. */
export type PictureMedia = PictureRow
export type PictureCrop = RenditionRow['crop']
export type PictureFormat = RenditionRow['format']

/** The renditions of one crop in one format, small to large, none wider than asked. */
export function renditionsOf(
  media: PictureMedia,
  crop: PictureCrop,
  format: PictureFormat,
  upToPx = Infinity,
) {
  const all = media.renditions
    .filter((one) => one.crop === crop && one.format === format)
    .sort((a, b) => a.widthPx - b.widthPx)
  const fitting = all.filter((one) => one.widthPx <= upToPx)
  return fitting.length > 0 ? fitting : all.slice(0, 1)
}

/** The crop itself, or the nearest the picture has: a portrait has only the square one. */
export function nearestCrop(media: PictureMedia, crop: PictureCrop): PictureCrop | undefined {
  const has = (wanted: PictureCrop) => media.renditions.some((one) => one.crop === wanted)
  const order: PictureCrop[] = [crop, '3x2', '16x9', 'full', '1x1']
  return order.find(has)
}

/** On no ground where the picture has none. */
export const logoCrop = (media: PictureMedia): PictureCrop | undefined =>
  media.renditions.some(({ crop }) => crop === 'cutout') ? 'cutout' : nearestCrop(media, 'full')

export const srcset = (renditions: readonly RenditionRow[]) =>
  renditions.map((one) => `${mediaPath(one.key)} ${one.widthPx}w`).join(', ')

/** The address readers fetch a rendition from. */
export const mediaPath = (key: string) => `/media/${key}`

/** The rendition to name where only one can be: the smallest that is wide enough, else the widest. */
export const renditionFor = (renditions: readonly RenditionRow[], widthPx: number) =>
  renditions.find((one) => one.widthPx >= widthPx) ?? renditions.at(-1)
