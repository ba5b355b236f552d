import { editionFileRoute } from '@/app/machine-file'
import { manifestJson } from '@/features/feeds/manifest'
import { editionPath } from '@/features/settings/site'

export const dynamic = 'force-dynamic'

/** An edition as an app for the home screen. */
export const GET = editionFileRoute('application/manifest+json; charset=utf-8', (_, { locale }) => ({
  path: editionPath(locale, '/manifest.webmanifest'),
  make: (site) => Promise.resolve({ body: manifestJson(site) }),
}))
