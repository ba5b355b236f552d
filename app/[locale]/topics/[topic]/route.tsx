import { answerList } from '@/app/numbered-list'
import { followMerged } from '@/app/old-address'
import { readerRoute } from '@/app/reader'
import { StoryListPage } from '@/components/lists/story-list-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { countStoryPages, getStoryPage } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { listHead } from '@/features/seo/heads'
import { editionPath } from '@/features/settings/site'
import { topicIdIn, topicPath } from '@/features/topics/address'
import { getTopic, LEAST_INDEXED_STORIES } from '@/features/topics/for-readers'
import { encodePath } from '@/lib/slug'

const MOST_READ_COUNT = 5

/** The stories about a topic: the id decides, the slug is for people. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ topic: string }>(async (visit) => {
  const { params, site } = visit
  const { locale } = site
  const id = topicIdIn(params.topic)
  const topic = id === undefined ? undefined : await getTopic(id, locale)
  if (!topic)
    return followMerged(visit, { byId: id ? `/topics/${id}` : undefined, asked: `/topics/${params.topic}` })
  const canonical = topicPath(locale, topic)
  if (encodePath(editionPath(locale, `/topics/${params.topic}`)) !== canonical)
    return redirectPermanently(canonical)

  const path = `/topics/${topic.id}-${topic.slug}`
  const filter = { locale, topicId: topic.id }
  return answerList(visit, {
    path,
    countPages: () => countStoryPages(filter, visit.now),
    make: async (shell, number) => {
      const [current, list, mostRead] = await Promise.all([
        getTopic(topic.id, locale),
        getStoryPage(filter, number, shell.now),
        getMostRead(locale, MOST_READ_COUNT, shell.now),
      ])
      if (!list || !current) return undefined
      const { t } = shell.site
      const { name, standfirst } = current
      const parents = [{ name: t('Lists.topics'), path: '/topics' }]
      const isIndexable = list.total >= LEAST_INDEXED_STORIES
      const head = listHead(shell.site, {
        name,
        path,
        parents,
        description: standfirst ?? undefined,
        page: number,
        isIndexable,
        stories: list.stories,
      })
      const page = { shell, head, parents, title: name, standfirst, path, list, mostRead: mostRead.stories }
      return {
        page: <StoryListPage {...page} facts={t('Lists.stories', { count: list.total })} />,
        tags: [tags.topic(topic.id, locale), tags.mostRead(locale)],
      }
    },
  })
})
