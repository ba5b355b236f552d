import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { RedirectButton } from '@/components/admin/redirects/redirect-button.client'
import { RedirectTable, UnknownList } from '@/components/admin/redirects/redirect-lists'
import { SearchField } from '@/components/admin/redirects/search-field'
import { CursorLinks } from '@/components/ui/cursor-links'
import { getRedirects, getUnknownAddresses, readRedirectsQuery } from '@/features/redirects/for-editors'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('redirects.manage')).t('Desk.Redirects.title') }
}

/** Where old addresses lead, and which ones readers ask for in vain. */
export default withWords(RedirectsPage, 'Reasons', 'Redirects')

async function RedirectsPage({ searchParams }: Props) {
  const { t, site } = await openDesk('redirects.manage')
  const query = readRedirectsQuery(await searchParams)
  const { q } = query
  const [page, unknown] = await Promise.all([getRedirects(query), getUnknownAddresses()])
  const at = (place: Record<string, string>) =>
    `/admin/redirects?${new URLSearchParams({ ...(q ? { q } : {}), ...place }).toString()}`
  return (
    <>
      <ScreenHeader title={t('Desk.Redirects.title')} lead={t('Desk.Redirects.lead')}>
        <RedirectButton look="primary">{t('Desk.Redirects.new')}</RedirectButton>
      </ScreenHeader>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <UnknownList site={site} rows={unknown} />
        <div className="min-w-0 xl:col-start-1 xl:row-start-1">
          <SearchField site={site} value={q} />
          <RedirectTable site={site} rows={page.rows} isFiltered={Object.keys(query).length > 0} />
          <CursorLinks
            label={t('Desk.Stories.pages')}
            newer={
              page.newer ? { href: at({ before: page.newer }), text: t('Desk.Redirects.back') } : undefined
            }
            older={page.older ? { href: at({ after: page.older }), text: t('Desk.Redirects.on') } : undefined}
          />
        </div>
      </div>
    </>
  )
}
