import type { RenditionRow } from '@/db/queries/media'

export type Crop = Exclude<RenditionRow['crop'], 'cutout'>
export type FocalPoint = { x: number; y: number }
export type Region = { left: number; top: number; width: number; height: number }

const ratios: Record<Exclude<Crop, 'full'>, number> = { '16x9': 16 / 9, '3x2': 3 / 2, '1x1': 1 }

/** The largest region of this shape, as near to the focal point as the picture's edges allow. */
export function cropRegion(crop: Crop, width: number, height: number, focal: FocalPoint): Region {
  if (crop === 'full') return { left: 0, top: 0, width, height }
  return regionOf(ratios[crop], width, height, focal)
}

/** The same for any shape, by its width over its height. */
export function regionOf(ratio: number, width: number, height: number, focal: FocalPoint): Region {
  const cropWidth = Math.max(1, Math.min(width, Math.round(height * ratio)))
  const cropHeight = Math.max(1, Math.min(height, Math.round(width / ratio)))
  return {
    left: place(focal.x * width, cropWidth, width),
    top: place(focal.y * height, cropHeight, height),
    width: cropWidth,
    height: cropHeight,
  }
}

const place = (centre: number, size: number, room: number) =>
  Math.round(Math.min(Math.max(centre - size / 2, 0), room - size))

/** One picture to the eye: rounding may have moved an edge by a pixel or two. */
export const isSameRegion = (a: Region, b: Region) =>
  Math.abs(a.left - b.left) +
    Math.abs(a.top - b.top) +
    Math.abs(a.width - b.width) +
    Math.abs(a.height - b.height) <=
  4
