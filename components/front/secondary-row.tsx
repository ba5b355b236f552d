import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { FrontCard } from './front-card'

type SecondaryRowProps = { shell: Shell; stories: readonly Card[]; withSection?: boolean; isNarrow?: boolean }

/** The stories after the lead, side by side; two and two where the lead's column is all the room. */
export function SecondaryRow({ shell, stories, withSection, isNarrow }: SecondaryRowProps) {
  if (stories.length === 0) return null
  const columns =
    isNarrow || stories.length < 3
      ? 'lg:grid-cols-2'
      : stories.length === 3
        ? 'lg:grid-cols-3'
        : 'lg:grid-cols-4'
  return (
    <section
      aria-label={shell.site.t('Front.secondary')}
      className={`grid gap-5 border-t border-rule pt-5 pb-8 sm:grid-cols-2 ${columns} ${isNarrow ? 'mt-6' : ''}`}
    >
      {stories.map((story) => (
        <FrontCard
          key={story.id}
          shell={shell}
          story={story}
          rank="equal"
          withSection={withSection}
          isWide={stories.length < 3}
        />
      ))}
    </section>
  )
}
