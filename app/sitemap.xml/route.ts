import { fileRoute, riversOf, siteOfAllEditions } from '@/app/machine-file'
import { getSitemapIndex } from '@/features/feeds/sitemaps'

export const dynamic = 'force-dynamic'

/** The sitemap of sitemaps, of all editions. */
export const GET = fileRoute('/sitemap.xml', 'application/xml; charset=utf-8', async (now) => {
  const site = await siteOfAllEditions()
  const rivers = await riversOf(
    site.editions.map((edition) => edition.locale),
    now,
  )
  return { ...rivers, body: await getSitemapIndex(site, now) }
})
