import { Picture, wholePhone } from '@/components/media/picture'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import type { Site } from '@/features/settings/site'

/** The picture over a story, with what it shows and whose it is. */
export function LeadFigure({ site, article }: { site: Site; article: ArticleForReaders }) {
  const media = article.leadMediaId === null ? undefined : article.pictures.get(article.leadMediaId)
  if (!media) return null
  const caption = article.leadCaption ?? media.caption
  return (
    <figure className="my-5">
      <Picture
        media={media}
        crop="full"
        sizes={`(min-width: 75rem) 44rem, (min-width: 64rem) 62vw, ${wholePhone}`}
        isEager
        className="lead-picture"
      />
      {(caption ?? media.credit) && (
        <figcaption className="meta pt-2">
          {caption && <span className="sr-only">{site.t('Article.caption')}: </span>}
          {caption} {media.credit && <small>{media.credit}</small>}
        </figcaption>
      )}
    </figure>
  )
}
