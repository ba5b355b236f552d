import {
  mediaPath,
  nearestCrop,
  renditionFor,
  renditionsOf,
  srcset,
  type PictureCrop,
  type PictureMedia,
} from '@/features/media/picture-media'

/**
 * For `sizes`: as wide as the screen of a phone. It is said to be less, since a browser takes all the pixels that its screen
 * has: with three of them to a point, or nearly two, the next smaller rendition looks the same for half the bytes.
 */
export const wholePhone = '75vw'

type PictureProps = {
  media: PictureMedia
  crop: PictureCrop
  /** As in HTML: how wide the picture will stand, so that the browser can choose before it knows the layout. */
  sizes: string
  /** The widest rendition worth naming in this place; leaves addresses out of the page. */
  upToPx?: number
  /** The lead: fetched at once and first. */
  isEager?: boolean
  /** Beside a headline that says it all: hidden from those who hear the page. */
  isDecorative?: boolean
  alt?: string
  className?: string
}

/**
 * One picture in all its renditions (WebP needs no fallback: every browser since 2020 reads it). Until it comes, its place shows its mean colour: the Content-Security-Policy
 * allows no style attribute, but `color` is a presentation attribute of SVG, and an empty <svg> with
 * `background: currentColor` costs about 15 bytes of brotli a picture (a blurred data: URI would cost 150).
 * <picture-saver> may wrap it and hold it back: everything to be loaded is in <source> and <img>.
 */
export function Picture({ media, crop, sizes, upToPx, isEager, isDecorative, alt, className }: PictureProps) {
  const shown = nearestCrop(media, crop)
  if (!shown) return null
  const avif = renditionsOf(media, shown, 'avif', upToPx)
  const webp = renditionsOf(media, shown, 'webp', upToPx)
  const plain = renditionFor(webp, 640) ?? renditionFor(renditionsOf(media, shown, 'jpeg', upToPx), 640)
  const largest = webp.at(-1) ?? plain
  if (!plain || !largest) return null
  // who does not read AVIF is shown one file: the words of a set for a reader in twenty cost all of them
  const hasWidths = webp.length > 1 && avif.length === 0
  const words = alt || media.alt || media.caption || ''
  return (
    <span className={className ? `picture ${className}` : 'picture'}>
      <svg color={media.colour} aria-hidden="true" />
      <picture>
        {avif.length > 0 && <source type="image/avif" srcSet={srcset(avif)} sizes={sizes} />}
        <img
          src={mediaPath(plain.key)}
          srcSet={hasWidths ? srcset(webp) : undefined}
          sizes={hasWidths ? sizes : undefined}
          width={largest.widthPx}
          height={largest.heightPx}
          alt={isDecorative ? '' : words}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
          fetchPriority={isEager ? 'high' : undefined}
        />
      </picture>
    </span>
  )
}
