import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'
import { FrontPage } from '@/components/front/front-page'
import { tags } from '@/delivery/tags'
import { getMostRead } from '@/features/audience/most-read'
import { getFront } from '@/features/front/for-readers'
import { frontHead } from '@/features/seo/heads'

const MOST_READ_COUNT = 5

/** The front of an edition. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute((visit) => {
  if (isWordPressLink(visit.query)) return followOldAddress(visit, '/')
  return visit.page('/', async (shell) => {
    const { site, now } = shell
    const [front, mostRead] = await Promise.all([
      getFront(site, now),
      getMostRead(site.locale, MOST_READ_COUNT, now),
    ])
    return {
      page: <FrontPage shell={shell} head={frontHead(site)} front={front} mostRead={mostRead.stories} />,
      tags: [tags.front(site.locale), tags.river(site.locale), tags.mostRead(site.locale)],
      changesAt: front.changesAt,
    }
  })
})

/** /?p=51820: how WordPress names a story or a page by its number. */
const isWordPressLink = (query: URLSearchParams) =>
  /^\d{1,10}$/.test(query.get('p') ?? query.get('page_id') ?? '')
