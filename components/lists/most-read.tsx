import type { Card } from '@/features/articles/cards'
import type { Site } from '@/features/settings/site'

/** The stories read most, numbered. */
export function MostRead({
  site,
  stories,
  heading,
}: {
  site: Site
  stories: readonly Card[]
  heading: string
}) {
  if (stories.length === 0) return null
  return (
    <section aria-label={heading} className="below no-print">
      <h2 className="bar">{heading}</h2>
      <ol className="rows">
        {stories.map((story, index) => (
          <li key={story.id} className="card flex items-baseline gap-3.5 py-2.5">
            <span aria-hidden="true" className="min-w-6 text-[1.625rem] leading-none font-heavy text-accent">
              {site.dates.number(index + 1)}
            </span>
            <h3 className="min-w-0 text-base leading-normal font-bold">
              <a href={story.href}>{story.headline}</a>
            </h3>
          </li>
        ))}
      </ol>
    </section>
  )
}
