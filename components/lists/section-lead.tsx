import { Picture, wholePhone } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { FiledBy } from './filed-by'
import { StoryLabel } from './story-label'

/** The first story of a section: its picture beside it on wide screens, from edge to edge on a phone. */
export function SectionLead({ shell, story }: { shell: Shell; story: Card }) {
  const { site } = shell
  const { picture } = story
  const layout = picture
    ? 'sm:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] sm:items-center sm:gap-5 lg:gap-8'
    : 'max-w-[48rem] border-t-[3px] border-ink pt-4'
  return (
    <article className={`card mb-7 grid grid-cols-1 gap-3.5 ${layout}`}>
      {picture && (
        <Picture
          media={picture}
          crop="3x2"
          sizes={`(min-width: 75rem) 41rem, (min-width: 40rem) 56vw, ${wholePhone}`}
          isEager
          isDecorative
          className="lead-picture"
        />
      )}
      <div>
        <StoryLabel site={site} story={story} withSection={false} />
        <h2 className="mb-2 text-lead font-heavy lg:text-[2rem]">
          <a href={story.href}>{story.headline}</a>
        </h2>
        {story.standfirst && (
          <p className="leading-relaxed text-muted lg:text-[1.125rem]">{story.standfirst}</p>
        )}
        <FiledBy shell={shell} story={story} />
      </div>
    </article>
  )
}
