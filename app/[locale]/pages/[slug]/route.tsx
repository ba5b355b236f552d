import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'
import { sayNotFound } from '@/app/refusals'
import { StaticPage } from '@/components/pages/static-page'
import { redirectPermanently } from '@/delivery/respond'
import { tags } from '@/delivery/tags'
import { embedHostsIn } from '@/features/documents/embeds'
import { getStaticPage } from '@/features/pages/for-readers'
import { listHead } from '@/features/seo/heads'
import { editionPath } from '@/features/settings/site'
import { decodeSegment, encodePath } from '@/lib/slug'

/** About, contact, policies. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ slug: string }>(async (visit) => {
  const { params, site, now } = visit
  const found = await getStaticPage(decodeSegment(params.slug).toLowerCase(), site.locale, now)
  if (!found) return followOldAddress(visit, `/pages/${params.slug}`)
  const path = `/pages/${found.slug}`
  const canonical = encodePath(editionPath(site.locale, path))
  if (encodePath(editionPath(site.locale, `/pages/${params.slug}`)) !== canonical)
    return redirectPermanently(canonical)

  return visit.page(path, async (shell) => {
    const page = await getStaticPage(found.slug, site.locale, shell.now)
    if (!page) return sayNotFound(shell)
    const { headline: name, standfirst, alternates } = page
    const head = listHead(shell.site, {
      name,
      path,
      description: standfirst ?? shell.site.description,
      alternates,
    })
    return {
      page: <StaticPage shell={shell} head={head} page={page} />,
      tags: [tags.staticPage(page.id), ...[...page.linked.keys()].map(tags.article)],
      frameHosts: embedHostsIn(page.body),
    }
  })
})
