import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { FocalEditor } from '@/components/admin/picture/focal-editor.client'
import { PictureButtons } from '@/components/admin/picture/picture-buttons.client'
import { PictureFactsList } from '@/components/admin/picture/picture-facts'
import { PictureUsesList } from '@/components/admin/picture/picture-uses'
import { RightsForm } from '@/components/admin/picture/rights-form.client'
import { WordsForm } from '@/components/admin/picture/words-form.client'
import { may } from '@/features/accounts/permissions'
import { openPicture } from '@/features/media/for-editors'

type Props = { params: Promise<{ id: string }> }

const idIn = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await openDesk('media.upload')
  return { title: t('Desk.Picture.title', { id: idIn((await params).id) }) }
}

/** One picture: what must stay in its crops, what it shows, whose it is, and where it stands. */
export default withWords(PicturePage, 'Library', 'Media', 'Picture', 'Reasons')

async function PicturePage({ params }: Props) {
  const { actor, site, t } = await openDesk('media.upload')
  const opened = await openPicture(actor, idIn((await params).id), site.locale)
  if (!opened) notFound()
  const { facts, media, uses } = opened
  const isUsed = Object.values(uses).some((list) => list.length > 0)
  return (
    <>
      <ScreenHeader
        title={t('Desk.Picture.title', { id: facts.id })}
        lead={media.alt || facts.fileName || ''}
      >
        {may(actor.role, 'media.manage') && <PictureButtons id={facts.id} isUsed={isUsed} />}
      </ScreenHeader>
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-8">
          <FocalEditor key={media.renditions[0]?.key} media={media} />
          <PictureUsesList site={site} uses={uses} />
        </div>
        <div className="grid content-start gap-8">
          {site.editions.map((edition) => {
            const words = facts.texts.find(({ locale }) => locale === edition.locale)
            return <WordsForm key={edition.locale} id={facts.id} {...{ edition, words }} />
          })}
          <RightsForm facts={facts} timeZone={site.settings.timeZone} />
          <PictureFactsList site={site} facts={facts} />
        </div>
      </div>
    </>
  )
}
