import type { Metadata } from 'sharp'
import { never } from '@/lib/result'
import type { PictureType } from './picture-type'

/** What unpacking one picture may take of this machine's memory. */
const MOST_BYTES = 256 * 1024 * 1024

type Facts = Pick<Metadata, 'width' | 'height' | 'channels' | 'depth' | 'isProgressive' | 'chromaSubsampling'>

/**
 * Whether a picture cannot be read row by row and is too much to be held whole: twenty megabytes of file may hold half
 * a gigabyte of progressive JPEG or interlaced PNG within sixty megapixels.
 */
export const isTooHeavy = (type: PictureType, facts: Facts): boolean =>
  facts.width * facts.height * bytesAPixel(type, facts) > MOST_BYTES

function bytesAPixel(
  type: PictureType,
  { channels, depth, isProgressive, chromaSubsampling }: Facts,
): number {
  const whole = channels * (depth === 'uchar' ? 1 : depth === 'ushort' ? 2 : 4)
  switch (type) {
    case 'image/jpeg':
      // two bytes a coefficient, all of them, until the last scan
      return isProgressive ? 2 * (chromaSubsampling === '4:2:0' ? 1.5 : channels) : 0
    case 'image/png':
      return isProgressive ? whole : 0
    case 'image/webp':
      return 4
    case 'image/gif':
      // the canvas and the frame upon it
      return 8
    case 'image/tiff':
      return whole
    case 'image/avif':
      return 2 * whole
    default:
      return never(type)
  }
}
