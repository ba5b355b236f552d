import { FiledBy } from '@/components/lists/filed-by'
import { StoryLabel } from '@/components/lists/story-label'
import { Picture, wholePhone } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** The first story of a front. On a phone its picture goes from edge to edge, low enough to leave the headline in sight. */
export function Lead({ shell, story }: { shell: Shell; story: Card }) {
  const { site } = shell
  return (
    <article className="card lg:flex lg:flex-col">
      {story.picture && (
        <Picture
          media={story.picture}
          crop="3x2"
          sizes={`(min-width: 75rem) 46rem, (min-width: 64rem) 62vw, ${wholePhone}`}
          isEager
          isDecorative
          className="lead-picture lg:max-h-[34rem] lg:grow lg:[&_:is(picture,img)]:h-full lg:[&_img]:object-cover"
        />
      )}
      <div className="mt-3 lg:mt-4">
        <StoryLabel site={site} story={story} />
        <h2 className="mt-0.5 mb-2 text-lead font-heavy lg:text-lead-wide">
          <a href={story.href}>{story.headline}</a>
        </h2>
        {story.standfirst && (
          <p className="leading-relaxed text-muted lg:text-[1.1875rem]">{story.standfirst}</p>
        )}
        <FiledBy shell={shell} story={story} />
      </div>
    </article>
  )
}
