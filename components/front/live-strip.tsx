import { StoryTime } from '@/components/lists/story-time'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** What is being covered live, above everything else. */
export function LiveStrip({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  const { site } = shell
  const label = site.t('Live.label')
  return stories.map((story) => (
    <article
      key={story.id}
      className="card flex flex-wrap items-baseline gap-x-2 border-b border-rule py-2.5"
    >
      <p className="live-mark text-small font-heavy text-breaking">
        {/* some headlines say it themselves */}
        <span className={story.headline.startsWith(label) ? 'sr-only' : undefined}>{label}</span>
      </p>
      <h2 className="min-w-0 flex-1 text-card font-bold sm:flex-none">
        <a href={story.href}>{story.headline}</a>
      </h2>
      {/* on a line of its own on phones, where the webfont's width may decide whether it fits */}
      <p className="meta w-full sm:w-auto">
        <StoryTime site={site} at={story.significantlyUpdatedAt ?? story.publishedAt} now={shell.now} />
      </p>
    </article>
  ))
}
