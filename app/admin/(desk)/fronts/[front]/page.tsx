import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { frontTitle } from '@/components/admin/fronts/front-needs'
import { FrontScreen } from '@/components/admin/fronts/front-screen.client'
import { findFrontAt } from '@/features/front/front-name'
import { getFrontDesk } from '@/features/front/for-editors'

type Params = { params: Promise<{ front: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { site, t } = await openDesk('fronts.manage')
  const found = await findFrontAt((await params).front)
  return { title: found ? frontTitle(site, found.section?.name ?? null) : t('Desk.Fronts.title') }
}

/** One front: arranged as a draft, then put live. */
export default withWords(FrontPage, 'Fronts', 'Media', 'Publishing', 'Reasons')

async function FrontPage({ params }: Params) {
  const { site, now } = await openDesk('fronts.manage')
  const name = (await params).front
  const [found, opened] = await Promise.all([findFrontAt(name), getFrontDesk(name, now)])
  if (!found || !opened) notFound()
  const { locale, direction, sections } = found.site
  const { timeZone, digits, months } = site.settings
  const edition = site.editions.find((one) => one.locale === locale)
  return (
    <>
      <ScreenHeader title={frontTitle(site, found.section?.name ?? null)} lead={edition?.name} />
      <FrontScreen
        key={name}
        opened={opened}
        isSection={found.section !== undefined}
        edition={{ locale, direction }}
        sections={sections.map(({ id, name: called, isOpinion }) => ({ id, name: called, isOpinion }))}
        dates={{ locale: site.locale, timeZone, digits, months }}
        zonePhrase={site.zonePhrase}
      />
    </>
  )
}
