import { getStoryPage, type StoryPage } from '@/features/articles/cards'
import { readSearchQuery, type SearchQuery } from './query'

export type SearchPage = SearchQuery & Partial<StoryPage> & { isLoose?: boolean }

/**
 * A numbered page of what was found, latest first: stories with all the words, or where none has, with any of them.
 * Undefined where there is no such page; without stories where nothing was asked.
 */
export async function getSearchPage(
  locale: string,
  given: string,
  page: number,
  now: Date,
): Promise<SearchPage | undefined> {
  const query = readSearchQuery(given)
  const [strict, loose] = query.expressions
  if (strict === undefined) return page === 1 ? query : undefined
  const found = await getStoryPage({ locale, matches: strict }, page, now)
  const isEnough = loose === undefined || found === undefined || found.total > 0
  const shown = isEnough ? found : await getStoryPage({ locale, matches: loose }, page, now)
  return shown && { ...query, ...shown, isLoose: !isEnough }
}
