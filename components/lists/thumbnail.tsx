import { Mark } from '@/components/document/wordmark'
import { Picture } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'

const SIZES = '(min-width: 40rem) 12rem, 7rem'

/** The small picture at the start of a row; a writer's face or the site's mark keeps the place where there is none. */
export function Thumbnail({ story }: { story: Card }) {
  if (story.picture)
    return <Picture media={story.picture} crop="16x9" sizes={SIZES} upToPx={480} isDecorative />
  return (
    <span
      aria-hidden="true"
      className="grid aspect-wide place-items-center overflow-hidden rounded-small bg-panel"
    >
      {story.isOpinion && story.portrait ? (
        <Picture
          media={story.portrait}
          crop="1x1"
          sizes="5rem"
          upToPx={160}
          isDecorative
          className="portrait size-12 sm:size-20"
        />
      ) : (
        <Mark className="size-7 text-muted opacity-35 sm:size-10" />
      )}
    </span>
  )
}
