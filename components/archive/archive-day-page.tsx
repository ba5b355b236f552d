import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import { MostRead } from '@/components/lists/most-read'
import { Pagination } from '@/components/lists/pagination'
import { River } from '@/components/lists/river'
import { StoryRows } from '@/components/lists/story-rows'
import type { Card, StoryPage } from '@/features/articles/cards'
import { archivePath } from '@/features/archive/dates'
import type { Head, Step } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import { Beside } from './beside'

type ArchiveDayPageProps = {
  shell: Shell
  head: Head
  parents: readonly Step[]
  path: string
  day: Date
  list: StoryPage
  /** The nearest days with news. */
  beside: { before?: Date; behind?: Date }
  mostRead: readonly Card[]
}

/** Of a long day, so many with picture and standfirst. */
const SHOWN_LARGE = 20

/** The stories of one day: the latest large, those before them a line each. */
export function ArchiveDayPage({
  shell,
  head,
  parents,
  path,
  day,
  list,
  beside,
  mostRead,
}: ArchiveDayPageProps) {
  const { site } = shell
  const { t, dates } = site
  const first = editionPath(site.locale, path)
  const earlier = list.stories.slice(SHOWN_LARGE)
  const link = (moment: Date | undefined, words: string) =>
    moment && { words, name: dates.date(moment), path: archivePath(dates.todayParts(moment)) }
  return (
    <ListPage
      shell={shell}
      head={head}
      parents={parents}
      title={dates.weekdayDate(day)}
      facts={list.total > 0 && t('Lists.stories', { count: list.total })}
      aside={<MostRead site={site} stories={mostRead} heading={t('Nav.mostRead')} />}
    >
      {list.stories.length === 0 ? (
        <EmptyList site={site} words={t('Lists.archiveNothing')} />
      ) : (
        <div className="border-t-[3px] border-ink">
          <StoryRows shell={shell} stories={list.stories.slice(0, SHOWN_LARGE)} isOneDay />
        </div>
      )}
      {earlier.length > 0 && (
        <div className="mt-2 border-t-[3px] border-ink pt-2">
          <River shell={shell} stories={earlier} day={day} heading="h2" isWide />
        </div>
      )}
      <Pagination
        site={site}
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => (page > 1 ? `${first}?page=${page}` : first)}
      />
      <Beside
        site={site}
        label={t('Lists.archiveChoose')}
        before={link(beside.before, t('Lists.previousDay'))}
        behind={link(beside.behind, t('Lists.nextDay'))}
      />
    </ListPage>
  )
}
