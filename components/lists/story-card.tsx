import { Picture } from '@/components/media/picture'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { StoryLabel } from './story-label'
import { StoryTime } from './story-time'

const pictured = 'card grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-3.5'

/** A story in a narrow list: its picture at the inline start, label, headline, time. */
export function StoryCard({ shell, story }: { shell: Shell; story: Card }) {
  return (
    <article className={story.picture ? pictured : 'card'}>
      {story.picture && (
        <Picture
          media={story.picture}
          crop="16x9"
          sizes="(min-width: 64rem) 9rem, 40vw"
          upToPx={320}
          isDecorative
        />
      )}
      <div>
        <StoryLabel site={shell.site} story={story} />
        <h3 className="text-card font-bold">
          <a href={story.href}>{story.headline}</a>
        </h3>
        <p className="meta mt-1">
          <StoryTime site={shell.site} at={story.publishedAt} now={shell.now} />
        </p>
      </div>
    </article>
  )
}
