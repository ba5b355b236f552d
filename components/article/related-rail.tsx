import { StoryCard } from '@/components/lists/story-card'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** What to read next. Nothing related, no rail: never an empty box. */
export function RelatedRail({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  if (stories.length === 0) return null
  return (
    <section aria-labelledby="related">
      <h2 id="related" className="bar">
        {shell.site.t('Article.related')}
      </h2>
      <ul className="rows">
        {stories.map((story) => (
          <li key={story.id} className="below py-3 [contain-intrinsic-block-size:auto_7.5rem]">
            <StoryCard shell={shell} story={story} />
          </li>
        ))}
      </ul>
    </section>
  )
}
