import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'

type RiverProps = {
  shell: Shell
  stories: readonly Card[]
  /** The day that goes without saying; today where none is given. */
  day?: Date
  heading?: 'h2' | 'h3'
  /** Has the width of the page's main column, not of one beside it. */
  isWide?: boolean
}

/** Latest first, one line of time and one headline each: the densest block of a page. */
export function River({ shell, stories, day = shell.now, heading: Heading = 'h3', isWide }: RiverProps) {
  const { dates } = shell.site
  const dayOf = (story: Card | undefined) => dates.date(story?.publishedAt ?? day)
  return (
    <ol className={`rows gap-x-8 sm:columns-2 ${isWide ? '' : 'lg:columns-1'}`}>
      {stories.map((story, index) => (
        <li
          key={story.id}
          className="card grid break-inside-avoid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 py-2.5"
        >
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
            <Heading className="text-base leading-normal font-bold">
              <a href={story.href}>{story.headline}</a>
            </Heading>
          </div>
        </li>
      ))}
    </ol>
  )
}
