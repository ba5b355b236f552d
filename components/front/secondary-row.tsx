import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { FrontCard } from './front-card'

/** The stories after the lead, side by side. */
export function SecondaryRow({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  if (stories.length === 0) return null
  return (
    <section
      aria-label={shell.site.t('Front.secondary')}
      className="grid gap-5 border-t border-rule pt-5 pb-8 sm:grid-cols-2 lg:grid-cols-4"
    >
      {stories.map((story) => (
        <FrontCard key={story.id} shell={shell} story={story} rank="equal" />
      ))}
    </section>
  )
}
