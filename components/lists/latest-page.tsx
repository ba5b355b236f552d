import type { Card, StoryPage } from '@/features/articles/cards'
import { archivePath } from '@/features/archive/dates'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { editionPath, type Site } from '@/features/settings/site'
import { EmptyList } from './empty-list'
import { ListPage } from './list-page'
import { MostRead } from './most-read'
import { Pagination } from './pagination'
import { StoryRows } from './story-rows'

type LatestPageProps = { shell: Shell; head: Head; list: StoryPage; mostRead: readonly Card[] }

/** The river, under the days on which it came. */
export function LatestPage({ shell, head, list, mostRead }: LatestPageProps) {
  const { site } = shell
  const { t } = site
  const first = editionPath(site.locale, '/latest')
  return (
    <ListPage
      shell={shell}
      head={head}
      current="latest"
      title={t('Lists.latestTitle')}
      aside={<MostRead site={site} stories={mostRead} heading={t('Nav.mostRead')} />}
    >
      {list.stories.length === 0 && <EmptyList site={site} />}
      {byDay(site, list.stories).map(([day, stories]) => (
        <section key={day} aria-labelledby={day} className="pb-4">
          <h2 id={day} className="bar">
            <DayHeading shell={shell} at={stories[0].publishedAt} />
          </h2>
          <StoryRows shell={shell} stories={stories} heading="h3" isOneDay />
        </section>
      ))}
      <Pagination
        site={site}
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => (page > 1 ? `${first}?page=${page}` : first)}
      />
    </ListPage>
  )
}

function DayHeading({ shell, at }: { shell: Shell; at: Date }) {
  const { t, dates, locale } = shell.site
  const isToday = dates.date(at) === dates.date(shell.now)
  return (
    <a href={editionPath(locale, archivePath(dates.todayParts(at)))}>
      {isToday && (
        <>
          {t('Relative.today')} <span aria-hidden="true">·</span>{' '}
        </>
      )}
      <time dateTime={dates.machine(at).slice(0, 10)}>{dates.weekdayDate(at)}</time>
    </a>
  )
}

/** Stories in their order, by the day they came out in the newsroom's zone. */
function byDay(site: Site, stories: readonly Card[]): [day: string, stories: [Card, ...Card[]]][] {
  const days = new Map<string, [Card, ...Card[]]>()
  for (const story of stories) {
    const day = `day-${site.dates.machine(story.publishedAt).slice(0, 10)}`
    const known = days.get(day)
    if (known) known.push(story)
    else days.set(day, [story])
  }
  return [...days]
}
