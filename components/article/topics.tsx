import { topicLink } from '@/features/topics/address'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import type { Site } from '@/features/settings/site'

/** What the story is about, each a way on. */
export function Topics({ site, topics }: { site: Site; topics: ArticleForReaders['topics'] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label={site.t('Article.topics')} className="no-print mt-6">
      <ul className="flex flex-wrap gap-2">
        {topics.map((topic) => (
          <li key={topic.id}>
            <a
              href={topicLink(site.locale, topic)}
              className="block rounded-small border border-rule px-3.5 py-2.5 text-small font-bold"
            >
              {topic.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
