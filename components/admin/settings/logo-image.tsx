import {
  mediaPath,
  logoCrop,
  renditionFor,
  renditionsOf,
  type PictureMedia,
} from '@/features/media/picture-media'
import type { Theme } from '@/features/settings/colours'

/** A logo as the masthead shows it; `isNegative` where it was drawn for the other theme. */
export function LogoImage({
  picture,
  theme,
  isNegative,
}: {
  picture: PictureMedia
  theme: Theme
  isNegative?: boolean
}) {
  const crop = logoCrop(picture)
  const rendition = crop && renditionFor(renditionsOf(picture, crop, 'webp'), 320)
  if (!rendition) return null
  return (
    <img
      src={mediaPath(rendition.key)}
      alt=""
      width={rendition.widthPx}
      height={rendition.heightPx}
      className="h-10 w-auto max-w-full object-contain"
      style={{
        mixBlendMode: theme === 'light' ? 'multiply' : 'screen',
        filter: isNegative ? 'invert(1) hue-rotate(180deg)' : undefined,
      }}
    />
  )
}
