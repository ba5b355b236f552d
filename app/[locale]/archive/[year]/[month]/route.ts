import { makeArchivePage, readArchiveVisit } from '@/app/archive'
import { readerRoute } from '@/app/reader'
import { archivePath } from '@/features/archive/dates'

/** A month of the archive. */
export const { GET, POST, PUT, PATCH, DELETE } = readerRoute<{ year: string; month: string }>(
  async (visit) => {
    const asked = await readArchiveVisit(visit)
    if ('answer' in asked) return asked.answer
    return visit.page(archivePath(asked.date), (shell) => makeArchivePage(shell, asked.date))
  },
)
