import { fileRoute, siteOfAllEditions } from '@/app/machine-file'
import { robotsText } from '@/features/feeds/robots'
import { editionPath } from '@/features/settings/site'
import { locales } from '@/generated/locales'

export const dynamic = 'force-dynamic'

/** What the newsroom asks of crawlers. */
export const GET = fileRoute('/robots.txt', 'text/plain; charset=utf-8', async () => {
  const { origin, settings } = await siteOfAllEditions()
  const searchPaths = locales.map((locale) => editionPath(locale, '/search'))
  return { body: robotsText(origin, searchPaths, settings.aiCrawlers) }
})
