import { readerRoute } from '@/app/reader'
import { OfflinePage } from '@/components/document/offline-page'

/** What a device shows when it has no connection and no copy of a page: asked for while there is one. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(({ page }) =>
  page('/offline', (shell) => Promise.resolve({ page: <OfflinePage shell={shell} />, tags: [] })),
)
