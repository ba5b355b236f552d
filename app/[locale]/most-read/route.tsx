import { readerRoute } from '@/app/reader'
import { MostReadPage } from '@/components/lists/most-read-page'
import { tags } from '@/delivery/tags'
import { getMostRead } from '@/features/audience/most-read'
import { listHead } from '@/features/seo/heads'

const COUNT = 20

/** What readers of an edition opened most. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(({ page }) =>
  page('/most-read', async (shell) => {
    const { site, now } = shell
    const mostRead = await getMostRead(site.locale, COUNT, now)
    const head = listHead(site, {
      name: site.t('MostRead.title'),
      path: '/most-read',
      description: site.t('MostRead.intro'),
    })
    return {
      page: <MostReadPage shell={shell} head={head} {...mostRead} />,
      tags: [tags.mostRead(site.locale)],
    }
  }),
)
