import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { AddPage } from '@/components/admin/pages/add-page.client'
import { PageRows } from '@/components/admin/pages/page-rows.client'
import { getDeskPages } from '@/features/pages/for-editors'

type Props = { searchParams: Promise<{ edition?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('pages.manage')).t('Desk.Pages.title') }
}

/** About, contact, policies: an edition's pages that are not news. */
export default withWords(PagesPage, 'Names', 'Pages', 'Reasons')

async function PagesPage({ searchParams }: Props) {
  const { t, site, dates } = await openDesk('pages.manage')
  const asked = (await searchParams).edition
  const edition = site.editions.find(({ locale }) => locale === asked) ?? site.editions[0]
  if (!edition) return null
  const pages = await getDeskPages(edition.locale)
  const rows = pages.map(({ updatedAt, ...page }) => ({ ...page, changed: dates.dateTime(updatedAt) }))
  return (
    <>
      <ScreenHeader title={t('Desk.Pages.title')} lead={t('Desk.Pages.lead')}>
        <AddPage edition={edition} />
      </ScreenHeader>
      <EditionTabs site={site} current={edition.locale} href="/admin/pages" />
      <PageRows rows={rows} locale={edition.locale} />
    </>
  )
}
