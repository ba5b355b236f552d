import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

/** Latest first, one line of time and one headline each: the densest block of a page. */
export function River({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  const { dates } = shell.site
  const dayOf = (story: Card | undefined) => dates.date(story?.publishedAt ?? shell.now)
  return (
    <ol className="rows gap-x-8 sm:columns-2 lg:columns-1">
      {stories.map((story, index) => (
        <li
          key={story.id}
          className="card grid break-inside-avoid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 py-2.5"
        >
          {/* today goes without saying */}
          {dayOf(story) !== dayOf(stories[index - 1]) && (
            <p className="col-span-2 pb-1 text-tiny font-bold">{dates.dayMonth(story.publishedAt)}</p>
          )}
          <time
            dateTime={dates.machine(story.publishedAt)}
            className="pt-0.5 text-small font-bold text-breaking numbers"
          >
            {dates.time(story.publishedAt)}
          </time>
          <div>
            <p className="text-tiny text-muted">{story.sectionName}</p>
            <h3 className="text-base leading-normal font-semibold">
              <a href={story.href}>{story.headline}</a>
            </h3>
          </div>
        </li>
      ))}
    </ol>
  )
}
