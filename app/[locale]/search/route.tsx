import { readerRoute } from '@/app/reader'
import { SearchPage } from '@/components/search/search-page'
import { tags } from '@/delivery/tags'
import { listStories } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { readSearchRequest } from '@/features/search/address'
import { getSearchPage } from '@/features/search/for-readers'

const LATEST_COUNT = 10
const MOST_READ_COUNT = 5

/** Stories with the words that were asked for; made for every request, kept nowhere. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(async (visit) => {
  const { site, query, now } = visit
  const { locale } = site
  const found = await getSearchPage(site, readSearchRequest(query), now)
  if (!found) return visit.notFound()

  return visit.uncachedPage(async (shell) => {
    const [latest, mostRead] = await Promise.all([
      found.stories.length > 0 ? [] : listStories({ locale }, shell.now, LATEST_COUNT),
      getMostRead(locale, MOST_READ_COUNT, shell.now),
    ])
    return {
      page: <SearchPage shell={shell} found={found} latest={latest} mostRead={mostRead.stories} />,
      tags: [tags.river(locale), tags.mostRead(locale)],
    }
  })
})
