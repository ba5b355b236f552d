import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { frontTitle } from '@/components/admin/fronts/front-needs'
import { PreviewRoom } from '@/components/admin/writing/preview/preview-room.client'
import { findFrontAt } from '@/features/front/front-name'

type Params = { params: Promise<{ front: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('fronts.manage')).t('Desk.Fronts.preview.title') }
}

/** A front as readers would get it if its draft were put live now. */
export default withWords(FrontPreviewPage, 'Preview')

async function FrontPreviewPage({ params }: Params) {
  const { site, t } = await openDesk('fronts.manage')
  const found = await findFrontAt((await params).front)
  if (!found) notFound()
  return (
    <PreviewRoom
      title={t('Desk.Fronts.preview.title')}
      name={frontTitle(site, found.section?.name ?? null)}
      back={{ href: `/admin/fronts/${found.name}`, label: t('Desk.Fronts.preview.back') }}
      address={`/admin/preview/front/${found.name}`}
      frame={t('Desk.Fronts.preview.frame')}
    />
  )
}
