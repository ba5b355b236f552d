import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { SynonymsScreen } from '@/components/admin/synonyms/synonyms-screen.client'
import { listSynonyms } from '@/features/search/for-editors'

type Props = { searchParams: Promise<{ edition?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('synonyms.manage')).t('Desk.Synonyms.title') }
}

/** Words that readers find as one, by edition. */
export default withWords(SynonymsPage, 'Reasons', 'Synonyms')

async function SynonymsPage({ searchParams }: Props) {
  const { t, site } = await openDesk('synonyms.manage')
  const asked = (await searchParams).edition
  const edition = site.editions.find(({ locale }) => locale === asked) ?? site.editions[0]
  if (!edition) return null
  return (
    <>
      <ScreenHeader title={t('Desk.Synonyms.title')} lead={t('Desk.Synonyms.lead')} />
      <EditionTabs site={site} current={edition.locale} href="/admin/synonyms" />
      <SynonymsScreen
        key={edition.locale}
        locale={edition.locale}
        direction={edition.direction}
        synonyms={await listSynonyms(edition.locale)}
      />
    </>
  )
}
