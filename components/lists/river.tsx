import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** Latest first, one line of time and one headline each: the densest block of a page. */
export function River({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  const { dates } = shell.site
  return (
    <ol className="rows">
      {stories.map((story) => (
        <li key={story.id} className="card grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 py-2.5">
          <time
            dateTime={dates.machine(story.publishedAt)}
            className="pt-0.5 text-small font-bold text-breaking numbers"
          >
            {dates.date(story.publishedAt) === dates.date(shell.now)
              ? dates.time(story.publishedAt)
              : dates.dayMonth(story.publishedAt)}
          </time>
          <div>
            <p className="text-tiny text-muted">{story.sectionName}</p>
            <h3 className="text-base leading-normal font-semibold text-pretty">
              <a href={story.path}>{story.headline}</a>
            </h3>
          </div>
        </li>
      ))}
    </ol>
  )
}
