import { sectionPage } from '@/app/front-pages'
import { answerList } from '@/app/numbered-list'
import { followOldAddress } from '@/app/old-address'
import { readerRoute } from '@/app/reader'
import { plainHeaders } from '@/delivery/headers'
import { keyFile } from '@/features/telling/index-now'
import { redirectPermanently } from '@/delivery/respond'
import { countStoryPages } from '@/features/articles/cards'
import { findSection } from '@/features/settings/sections'
import { editionPath } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** A section: its front, the others below, older ones on numbered pages. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ section: string }>(async (visit) => {
  const { params, site } = visit
  const section = findSection(site.sections, params.section)
  const proof = section ? undefined : keyFile(params.section)
  if (proof) return new Response(proof, { headers: plainHeaders('text/plain; charset=utf-8') })
  if (!section) return followOldAddress(visit, `/${params.section}`)
  const path = `/${section.slug}`
  const canonical = encodePath(editionPath(site.locale, path))
  if (encodePath(editionPath(site.locale, `/${params.section}`)) !== canonical)
    return redirectPermanently(canonical)

  return answerList(visit, {
    path,
    countPages: () => countStoryPages({ locale: site.locale, sectionId: section.id }, visit.now),
    make: (shell, number) => sectionPage(shell, section, number),
  })
})
