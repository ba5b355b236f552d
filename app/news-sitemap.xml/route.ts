import { earliestOf, fileRoute, riversOf, siteOfAllEditions } from '@/app/machine-file'
import { getNewsSitemap } from '@/features/feeds/sitemaps'

export const dynamic = 'force-dynamic'

/** The stories of the last two days in all editions. */
export const GET = fileRoute('/news-sitemap.xml', 'application/xml; charset=utf-8', async (now) => {
  const site = await siteOfAllEditions()
  const rivers = await riversOf(
    site.editions.map((edition) => edition.locale),
    now,
  )
  const { body, changesAt } = await getNewsSitemap(site, now)
  return { body, tags: rivers.tags, changesAt: earliestOf([rivers.changesAt, changesAt]) }
})
