import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { FrontList } from '@/components/admin/fronts/front-list'
import { getFronts } from '@/features/front/for-editors'

type Props = { searchParams: Promise<{ edition?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('fronts.manage')).t('Desk.Fronts.title') }
}

/** The fronts of an edition, and which of them need somebody. */
export default async function FrontsPage({ searchParams }: Props) {
  const { t, site, now } = await openDesk('fronts.manage')
  const asked = (await searchParams).edition
  const edition = site.editions.find(({ locale }) => locale === asked) ?? site.editions[0]
  if (!edition) return null
  return (
    <>
      <ScreenHeader title={t('Desk.Fronts.title')} lead={t('Desk.Fronts.lead')} />
      <EditionTabs site={site} current={edition.locale} href="/admin/fronts" />
      <FrontList site={site} fronts={await getFronts(edition.locale, now)} locale={edition.locale} />
    </>
  )
}
