import { editionFileRoute, riversOf } from '@/app/machine-file'
import { feedsOpml } from '@/features/feeds/opml'
import { editionPath } from '@/features/settings/site'

export const dynamic = 'force-dynamic'

/** Every feed of an edition in one list. */
export const GET = editionFileRoute('text/x-opml; charset=utf-8', (_, { locale }) => ({
  path: editionPath(locale, '/feeds.opml'),
  make: async (site, now) => ({ ...(await riversOf([locale], now)), body: await feedsOpml(site, now) }),
}))
