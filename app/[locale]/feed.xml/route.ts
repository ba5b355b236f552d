import { editionFileRoute, riversOf } from '@/app/machine-file'
import { contentTypes, feedPath } from '@/features/feeds/feed-name'
import { getFeed } from '@/features/feeds/feeds'

export const dynamic = 'force-dynamic'

const latest = { kind: 'latest' } as const

/** The latest stories of an edition as RSS. */
export const GET = editionFileRoute(contentTypes.xml, (_, { locale }) => ({
  path: feedPath(locale, latest, 'xml'),
  make: async (site, now) => {
    const { changesAt } = await riversOf([locale], now)
    return { body: '', ...(await getFeed(site, latest, 'xml', now)), changesAt }
  },
}))
