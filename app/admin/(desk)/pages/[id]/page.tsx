import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { PageScreen } from '@/components/admin/pages/page-screen.client'
import { openPage } from '@/features/pages/for-editors'
import { editionPath } from '@/features/settings/site'

type Props = { params: Promise<{ id: string }> }

const idIn = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await openDesk('pages.manage')
  return { title: (await openPage(idIn((await params).id)))?.page.headline ?? t('Desk.Pages.title') }
}

/** The writing screen of a page that is not news. */
export default withWords(StaticPagePage, 'Editor', 'Media', 'Pages', 'Reasons', 'Writing')

async function StaticPagePage({ params }: Props) {
  const { site, actor } = await openDesk('pages.manage')
  const opened = await openPage(idIn((await params).id))
  const edition = site.editions.find(({ locale }) => locale === opened?.page.locale)
  if (!opened || !edition) notFound()
  const { timeZone, digits, months } = site.settings
  const dates = { locale: site.locale, timeZone, digits, months }
  const place = `${editionPath(edition.locale, '/pages')}/`
  return <PageScreen key={opened.page.id} {...{ opened, edition, dates, place }} userId={actor.id} />
}
