import { redirectPermanently } from '@/delivery/respond'
import { editionPath } from '@/features/settings/site'
import type { Shell } from '@/features/settings/shell'
import { encodePath } from '@/lib/slug'
import type { PageContent } from './page-content'
import { pageNumber, type Visit } from './reader'
import { sayNotFound } from './refusals'

type NumberedList = {
  /** Its first page, in the edition. */
  path: string
  /** Asked only for pages behind the first, so that numbers nobody has do not fill the cache. */
  countPages: () => Promise<number>
  make: (shell: Shell, page: number) => Promise<PageContent | undefined>
}

/** Answers with a page of a list that `?page=` numbers from 1; the first page has no number in its address. */
export async function answerList<Params>(visit: Visit<Params>, list: NumberedList): Promise<Response> {
  const { query, site } = visit
  const page = pageNumber(query)
  if (page === undefined) return visit.notFound()
  if (page === 1 && query.has('page'))
    return redirectPermanently(encodePath(editionPath(site.locale, list.path)))
  if (page > 1 && page > (await list.countPages())) return visit.notFound()
  const make = async (shell: Shell) => (await list.make(shell, page)) ?? sayNotFound(shell)
  return visit.page(list.path, make, { page: page > 1 ? page : undefined })
}
