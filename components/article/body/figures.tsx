import { Picture } from '@/components/media/picture'
import type { Figure, Gallery } from '@/features/documents/document'
import type { PictureCrop } from '@/features/media/picture-media'
import { type BlockProps, runOf } from './body-parts'

const columnSizes = '(min-width: 40rem) 36rem, 100vw'
const gallerySizes = '(min-width: 40rem) 18rem, 100vw'

export function FigureBlock({ block, parts }: BlockProps<Figure>) {
  return <PictureWithWords block={block} parts={parts} crop="full" sizes={columnSizes} />
}

export function GalleryBlock({ block, parts }: BlockProps<Gallery>) {
  const figures = block.content.filter(({ attrs }) => parts.media.has(attrs.mediaId))
  if (figures.length === 0) return null
  return (
    <div
      role="group"
      className="story-gallery"
      aria-label={parts.site.t('Body.gallery')}
      {...runOf(block.attrs)}
    >
      {figures.map((figure) => (
        <PictureWithWords
          key={figure.attrs.id}
          block={figure}
          parts={parts}
          crop="3x2"
          sizes={gallerySizes}
        />
      ))}
    </div>
  )
}

type PictureWithWordsProps = BlockProps<Figure> & { crop: PictureCrop; sizes: string }

/** A picture with the story's own words for it, else with the picture's. */
function PictureWithWords({ block: { attrs }, parts, crop, sizes }: PictureWithWordsProps) {
  const media = parts.media.get(attrs.mediaId)
  if (!media) return null
  const caption = attrs.caption ?? media.caption
  const credit = attrs.credit ?? media.credit
  return (
    <figure {...runOf(attrs)}>
      <Picture media={media} crop={crop} sizes={sizes} alt={attrs.alt ?? undefined} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
