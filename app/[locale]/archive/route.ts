import { makeArchivePage } from '@/app/archive'
import { readerRoute } from '@/app/reader'

/** The archive, opened at the latest year with news. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute(({ page }) =>
  page('/archive', (shell) => makeArchivePage(shell)),
)
