import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { LibraryFilters } from '@/components/admin/library/library-filters'
import { LibraryGrid } from '@/components/admin/library/library-grid'
import { LibraryUploads } from '@/components/admin/library/library-uploads.client'
import { CursorLinks } from '@/components/ui/cursor-links'
import { getLibrary } from '@/features/media/for-editors'
import { readLibraryQuery, writeLibraryQuery } from '@/features/media/library-query'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('media.upload')).t('Desk.Library.title') }
}

/** Every picture the newsroom has: to bring, find, describe and put right. */
export default withWords(LibraryPage, 'Media', 'Reasons')

async function LibraryPage({ searchParams }: Props) {
  const { actor, site, t, now } = await openDesk('media.upload')
  const query = readLibraryQuery(await searchParams)
  const { before: _before, after: _after, ...filter } = query
  const page = await getLibrary(actor, query, { locale: site.locale, now })
  const at = (place: object) => `/admin/media?${writeLibraryQuery({ ...filter, ...place })}`
  return (
    <>
      <ScreenHeader title={t('Desk.Library.title')} lead={t('Desk.Library.lead')} />
      <LibraryUploads locale={site.locale} />
      <LibraryFilters site={site} query={filter} />
      <LibraryGrid site={site} rows={page.rows} now={now} isFiltered={Object.keys(filter).length > 0} />
      <CursorLinks
        label={t('Desk.Library.pages')}
        newer={page.newer ? { href: at({ after: page.newer }), text: t('Desk.Library.newer') } : undefined}
        older={page.older ? { href: at({ before: page.older }), text: t('Desk.Library.older') } : undefined}
      />
    </>
  )
}
