import { sayRefusal } from '@/app/refusals'
import { readerRoute } from '@/app/reader'
import { redirectPermanently } from '@/delivery/respond'
import { articleIdIn } from '@/features/articles/address'
import { getArticleAddress } from '@/features/articles/for-readers'

/** The short link of a story: /n/12. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ id: string }>(async (visit) => {
  const id = articleIdIn(visit.params.id)
  const address = id === undefined ? undefined : await getArticleAddress(id, visit.now)
  if (!address || address.standing === 'hidden') return visit.notFound()
  const { standing } = address
  if (standing !== 'visible')
    return visit.errorPage(`410 ${address.id}`, (shell) => sayRefusal(shell, 410, standing, address.notice))
  return redirectPermanently(address.path)
})
