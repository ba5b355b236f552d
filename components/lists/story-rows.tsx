import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { StoryLabel } from './story-label'
import { StoryTime } from './story-time'
import { Thumbnail } from './thumbnail'

type StoryRowsProps = {
  shell: Shell
  stories: readonly Card[]
  /** Where every story is of one section, its name says nothing. */
  withSection?: boolean
  /** Under a heading that tells the day: the hour alone. */
  isOneDay?: boolean
  heading?: 'h2' | 'h3'
  /** In a narrow column: smaller pictures and no standfirst. */
  isCompact?: boolean
  /** Numbers the rows. */
  isRanked?: boolean
}

/** A dense list: small picture, label, headline, standfirst where there is room, time. */
export function StoryRows({ stories, isRanked, ...row }: StoryRowsProps) {
  const isPictured = stories.some((story) => story.picture ?? (story.isOpinion && story.portrait))
  return (
    <ol className="rows">
      {stories.map((story, index) => (
        <li
          key={story.id}
          className={
            isRanked
              ? 'grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-1 sm:grid-cols-[3rem_minmax(0,1fr)] sm:gap-x-3'
              : undefined
          }
        >
          {isRanked && (
            <span
              aria-hidden="true"
              className="pt-3.5 text-[1.75rem] leading-none font-heavy text-accent tabular-nums sm:text-[2.25rem]"
            >
              {row.shell.site.dates.number(index + 1)}
            </span>
          )}
          <StoryRow story={story} isPictured={isPictured} {...row} />
        </li>
      ))}
    </ol>
  )
}

type StoryRowProps = Omit<StoryRowsProps, 'stories' | 'isRanked'> & { story: Card; isPictured: boolean }

const pictured = 'grid items-start grid-cols-[min(6.5rem,40%)_minmax(0,1fr)] gap-x-3.5'
const wide = 'sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-5'
const narrow = 'sm:grid-cols-[9rem_minmax(0,1fr)]'

function StoryRow({
  shell,
  story,
  isPictured,
  withSection = true,
  isOneDay,
  isCompact,
  heading: Heading = 'h2',
}: StoryRowProps) {
  const { site, now } = shell
  const facts = [
    withSection && saysOther(story) && story.sectionName,
    story.isOpinion && story.bylineNames.join(site.t('Site.listSeparator')),
  ].filter(Boolean)
  return (
    <article className={`card py-4 ${isPictured ? `${pictured} ${isCompact ? narrow : wide}` : ''}`}>
      {isPictured && <Thumbnail story={story} />}
      <div className="min-w-0">
        <StoryLabel site={site} story={story} withSection={withSection} />
        <Heading className={isCompact ? 'text-card font-bold' : 'text-card font-bold sm:text-bar'}>
          <a href={story.href}>{story.headline}</a>
        </Heading>
        {story.standfirst && !isCompact && (
          <p className="mt-1 hidden text-[.96875rem] text-muted sm:line-clamp-2">{story.standfirst}</p>
        )}
        <p className="meta mt-1">
          {facts.map((fact) => (
            <span key={String(fact)}>{`${fact}\u00a0· `}</span>
          ))}
          {isOneDay ? (
            <time dateTime={site.dates.machine(story.publishedAt)}>{site.dates.time(story.publishedAt)}</time>
          ) : (
            <StoryTime site={site} at={story.publishedAt} now={now} />
          )}
        </p>
      </div>
    </article>
  )
}

/** Whether the label above the headline says something other than the section. */
const saysOther = ({ kicker, kind, isOpinion }: Card) =>
  kicker !== null || !(kind === 'news' || (kind === 'opinion' && isOpinion))
