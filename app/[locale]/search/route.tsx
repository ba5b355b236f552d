import { pageNumber, readerRoute } from '@/app/reader'
import { SearchPage } from '@/components/search/search-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { listStories } from '@/features/articles/cards'
import { getMostRead } from '@/features/audience/most-read'
import { getSearchPage } from '@/features/search/for-readers'
import { searchPath } from '@/features/search/query'

const LATEST_COUNT = 10
const MOST_READ_COUNT = 5

/** Stories with the words that were asked for; made for every request, kept nowhere. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(async (visit) => {
  const { site, query, now } = visit
  const { locale } = site
  const asked = query.get('q') ?? ''
  const number = pageNumber(query)
  if (number === 1 && query.has('page')) return redirectPermanently(searchPath(locale, asked))
  const found = number === undefined ? undefined : await getSearchPage(locale, asked, number, now)
  if (!found) return visit.notFound()

  return visit.uncachedPage(async (shell) => {
    const [latest, mostRead] = await Promise.all([
      found.stories?.length ? [] : listStories({ locale }, shell.now, LATEST_COUNT),
      getMostRead(locale, MOST_READ_COUNT, shell.now),
    ])
    return {
      page: <SearchPage shell={shell} found={found} latest={latest} mostRead={mostRead.stories} />,
      tags: [tags.river(locale), tags.mostRead(locale)],
    }
  })
})
