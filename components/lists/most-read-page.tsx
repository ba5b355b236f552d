import type { Card } from '@/features/articles/cards'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { EmptyList } from './empty-list'
import { ListPage } from './list-page'
import { StoryRows } from './story-rows'

type MostReadPageProps = { shell: Shell; head: Head; stories: readonly Card[]; asOf: Date }

/** Numbered, with the moment up to which it was counted. */
export function MostReadPage({ shell, head, stories, asOf }: MostReadPageProps) {
  const { site } = shell
  const { t, dates } = site
  const until = t('MostRead.asOf', { time: dates.dateTimeInZone(asOf, site.zonePhrase) })
  return (
    <ListPage
      shell={shell}
      head={head}
      current="most-read"
      title={t('MostRead.title')}
      standfirst={t('MostRead.intro')}
      facts={<time dateTime={dates.machine(asOf)}>{until}</time>}
    >
      {stories.length === 0 ? (
        <EmptyList site={site} words={t('MostRead.nothing')} />
      ) : (
        <div className="border-t-[3px] border-ink lg:max-w-[56rem]">
          <StoryRows shell={shell} stories={stories} isRanked />
        </div>
      )}
    </ListPage>
  )
}
