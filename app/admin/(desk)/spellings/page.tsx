import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { SpellingsScreen } from '@/components/admin/copy-desk/spellings-screen.client'
import { EditionTabs } from '@/components/admin/frame/edition-tabs'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { listSpellings } from '@/features/copy-desk/for-editors'

type Props = { searchParams: Promise<{ edition?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('spellings.manage')).t('Desk.Spellings.title') }
}

/** How this newsroom spells, by edition. */
export default withWords(SpellingsPage, 'Reasons', 'Spellings')

async function SpellingsPage({ searchParams }: Props) {
  const { t, site } = await openDesk('spellings.manage')
  const asked = (await searchParams).edition
  const edition = site.editions.find(({ locale }) => locale === asked) ?? site.editions[0]
  if (!edition) return null
  return (
    <>
      <ScreenHeader title={t('Desk.Spellings.title')} lead={t('Desk.Spellings.lead')} />
      <EditionTabs site={site} current={edition.locale} href="/admin/spellings" />
      <SpellingsScreen
        key={edition.locale}
        locale={edition.locale}
        direction={edition.direction}
        spellings={await listSpellings(edition.locale)}
      />
    </>
  )
}
