import { editionFileRoute, riversOf } from '@/app/machine-file'
import { getStoryFeed } from '@/features/feeds/story-feed'
import { editionPath } from '@/features/settings/site'

export const dynamic = 'force-dynamic'

/** The latest stories of an edition as RSS. */
export const GET = editionFileRoute('application/rss+xml; charset=utf-8', (_, { locale }) => {
  const path = editionPath(locale, '/feed.xml')
  return {
    path,
    make: async (site, now) => {
      const { changesAt } = await riversOf([locale], now)
      return { ...(await getStoryFeed(site, path, now)), changesAt }
    },
  }
})
