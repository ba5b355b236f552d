import { StoryLabel } from '@/components/lists/story-label'
import { StoryTime } from '@/components/lists/story-time'
import { Thumbnail } from '@/components/lists/thumbnail'
import type { Piece } from '@/features/search/excerpt'
import type { FoundStory } from '@/features/search/for-readers'
import type { Shell } from '@/features/settings/shell'

/** Stories with what was asked for marked in their headlines and texts. */
export function FoundStories({ shell, stories }: { shell: Shell; stories: readonly FoundStory[] }) {
  const isPictured = stories.some((story) => story.picture)
  return (
    <ol className="rows">
      {stories.map((story) => (
        <li key={story.id}>
          <article
            lang={story.locale}
            className={`card py-4 ${isPictured ? 'grid grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-x-3.5 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-5' : ''}`}
          >
            {isPictured && <Thumbnail story={story} />}
            <div className="min-w-0" dir="auto">
              <StoryLabel site={shell.site} story={story} withSection />
              <h2 className="text-card font-bold sm:text-bar">
                <a href={story.href}>
                  <Marked pieces={story.headlinePieces} />
                </a>
              </h2>
              {story.excerpt && (
                <p className="mt-1 text-[.96875rem] leading-relaxed text-muted">
                  <Marked pieces={story.excerpt} />
                </p>
              )}
              <p className="meta mt-1">
                <StoryTime site={shell.site} at={story.publishedAt} now={shell.now} />
              </p>
            </div>
          </article>
        </li>
      ))}
    </ol>
  )
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, isMarked }, index) =>
    isMarked ? (
      <mark
        key={index}
        className="bg-transparent font-bold text-ink underline decoration-accent decoration-2 underline-offset-4"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  )
