import { fileRoute } from '@/app/machine-file'
import { robotsText } from '@/features/feeds/robots'
import { editionPath } from '@/features/settings/site'
import { locales } from '@/generated/locales'
import { readEnv } from '@/lib/env'

export const dynamic = 'force-dynamic'

/** It asks nothing of the database: crawlers stay away from a site whose robots.txt does not answer. */
export const GET = fileRoute('/robots.txt', 'text/plain; charset=utf-8', () => {
  const { SITE_URL, AI_CRAWLERS } = readEnv()
  const searchPaths = locales.map((locale) => editionPath(locale, '/search'))
  return Promise.resolve({ body: robotsText(SITE_URL, searchPaths, AI_CRAWLERS) })
})
