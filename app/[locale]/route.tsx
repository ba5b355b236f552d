import { frontPage } from '@/app/front-pages'
import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'

/** The front of an edition. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute((visit) => {
  if (isWordPressLink(visit.query)) return followOldAddress(visit, '/')
  return visit.page('/', frontPage)
})

/** /?p=51820: how WordPress names a story or a page by its number. */
const isWordPressLink = (query: URLSearchParams) =>
  /^\d{1,10}$/.test(query.get('p') ?? query.get('page_id') ?? '')
