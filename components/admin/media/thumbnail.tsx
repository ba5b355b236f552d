import {
  mediaPath,
  nearestCrop,
  renditionFor,
  renditionsOf,
  type PictureMedia,
} from '@/features/media/picture-media'

/** A picture small, as lists show it. */
export function Thumbnail({ picture }: { picture: PictureMedia }) {
  const crop = nearestCrop(picture, '3x2')
  const rendition = crop && renditionFor(renditionsOf(picture, crop, 'webp'), 320)
  if (!rendition) return <span className="block aspect-photo bg-panel" />
  return (
    <img
      src={mediaPath(rendition.key)}
      alt=""
      width={rendition.widthPx}
      height={rendition.heightPx}
      loading="lazy"
      className="aspect-photo w-full bg-panel object-cover"
    />
  )
}
