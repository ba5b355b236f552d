import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { topicPath } from '@/features/topics/address'
import type { ListedTopic } from '@/features/topics/for-readers'

type TopicsPageProps = { shell: Shell; head: Head; topics: readonly ListedTopic[] }

/** The topics in columns, each with how many stories it has. */
export function TopicsPage({ shell, head, topics }: TopicsPageProps) {
  const { site } = shell
  const { t } = site
  return (
    <ListPage shell={shell} head={head} title={t('Lists.topics')} standfirst={t('Lists.topicsIntro')}>
      {topics.length === 0 ? (
        <EmptyList site={site} />
      ) : (
        <ul className="gap-x-8 border-t-[3px] border-ink sm:columns-2 lg:columns-3 lg:gap-x-12">
          {topics.map((topic) => (
            <li key={topic.id} className="break-inside-avoid border-b border-rule">
              <a
                href={topicPath(site.locale, topic)}
                className="flex flex-wrap items-baseline justify-between gap-x-4 py-3"
              >
                <span className="text-card font-bold">{topic.name}</span>
                <span className="meta shrink-0">{t('Lists.stories', { count: topic.stories })}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </ListPage>
  )
}
