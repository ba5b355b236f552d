import { readerRoute } from '@/app/reader'
import { TopicsPage } from '@/components/topics/topics-page'
import { tags } from '@/delivery/tags'
import { listHead } from '@/features/seo/heads'
import { getTopics } from '@/features/topics/for-readers'

/** Every topic of an edition. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(({ page }) =>
  page('/topics', async (shell) => {
    const { site, now } = shell
    const topics = await getTopics(site.locale, now)
    const description = site.t('Lists.topicsIntro')
    const head = listHead(site, {
      name: site.t('Lists.topics'),
      path: '/topics',
      description,
      isIndexable: topics.length > 0,
    })
    return { page: <TopicsPage shell={shell} head={head} topics={topics} />, tags: [tags.river(site.locale)] }
  }),
)
