import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { AddSection } from '@/components/admin/sections/add-section.client'
import { SectionRows } from '@/components/admin/sections/section-rows.client'
import { getDeskSections, MOST_COUNTED } from '@/features/sections/for-editors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('sections.manage')).t('Desk.Sections.title') }
}

/** The desks a story can belong to, in the order of the readers' navigation. */
export default withWords(SectionsPage, 'Names', 'Reasons', 'Sections')

async function SectionsPage() {
  const { t, site } = await openDesk('sections.manage')
  return (
    <>
      <ScreenHeader title={t('Desk.Sections.title')} lead={t('Desk.Sections.lead')}>
        <AddSection editions={site.editions} />
      </ScreenHeader>
      <SectionRows
        rows={await getDeskSections()}
        edition={site.locale}
        editions={site.editions}
        mostCounted={MOST_COUNTED}
      />
    </>
  )
}
