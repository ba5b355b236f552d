'use client'
import { useTranslations } from 'next-intl'
import { mediaPath } from '@/features/media/picture-media'
import { sharedDescription, sharedRendition, sharedTitle } from '@/features/seo/shared-words'
import { useWriting } from '../writing-context.client'
import { storyAddress } from './story-address'

/** The story as a card in a chat or on a social page. */
export function ShareCard() {
  const t = useTranslations('Desk.Fields.seo')
  const { desk, story, draft, memory } = useWriting()
  const { content } = draft
  const lead = content.leadMediaId === null ? undefined : memory.pictures[content.leadMediaId]
  const picture = sharedRendition(lead)
  return (
    <figure className="grid grid-cols-1 gap-1.5">
      <figcaption className="text-tiny font-semibold text-muted">{t('sharePreview')}</figcaption>
      <div lang={story.locale} dir={story.direction} className="overflow-hidden border border-rule bg-panel">
        {picture ? (
          <img
            src={mediaPath(picture.key)}
            alt={lead?.alt ?? ''}
            className="aspect-[1.91] w-full object-cover"
          />
        ) : (
          <p className="grid aspect-[1.91] place-items-center border-b border-rule px-6 text-center text-tiny text-muted">
            {t('noPicture')}
          </p>
        )}
        <div className="grid gap-0.5 p-3">
          <p className="text-tiny text-muted">
            <bdi dir="ltr">{storyAddress({ edition: desk.edition, id: desk.story.id }, content).host}</bdi>
          </p>
          <p className="line-clamp-2 pb-0.5 text-small font-bold">
            {sharedTitle(content) || t('noHeadline')}
          </p>
          <p className="line-clamp-2 pb-0.5 text-tiny text-muted">{sharedDescription(content)}</p>
        </div>
      </div>
    </figure>
  )
}
