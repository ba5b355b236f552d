'use client'
import { useTranslations } from 'next-intl'
import { ImagePlus, TriangleAlert } from 'lucide-react'
import { Button } from '@/components/ui/button'
import {
  mediaPath,
  nearestCrop,
  renditionFor,
  renditionsOf,
  srcset,
  type PictureMedia,
} from '@/features/media/picture-media'
import { GrowingLine } from './growing-line.client'
import { useWriting } from './writing-context.client'

/** The picture over the story: placed, replaced, captioned, taken away. */
export function LeadFigure() {
  const t = useTranslations('Desk.Writing.lead')
  const { draft, memory, isEditable, pickPictures } = useWriting()
  const { leadMediaId } = draft.content
  const media = leadMediaId === null ? undefined : memory.pictures[leadMediaId]

  const place = async () => {
    const [picked] = (await pickPictures(false)) ?? []
    if (picked) draft.setFields({ leadMediaId: picked.mediaId })
  }

  if (!media && !isEditable) return null
  return (
    <section aria-label={t('label')} data-field="leadMediaId" className="my-6">
      {media ? (
        <>
          <PlacedPicture media={media} onReplace={place} />
          <Caption media={media} />
        </>
      ) : (
        <button
          type="button"
          onClick={place}
          className="flex w-full items-center justify-center gap-2 border border-dashed border-rule px-4 py-6 text-small text-muted hover:border-accent hover:text-accent"
        >
          <ImagePlus aria-hidden="true" className="size-5" />
          {t('place')}
        </button>
      )}
    </section>
  )
}

function PlacedPicture({ media, onReplace }: { media: PictureMedia; onReplace: () => void }) {
  const t = useTranslations('Desk.Writing.lead')
  const { draft, isEditable } = useWriting()
  return (
    <div className="relative">
      <LeadPicture media={media} />
      {isEditable && (
        <div className="absolute inset-x-2 top-2 flex flex-wrap justify-end gap-2">
          <Button variant="secondary" size="small" onClick={onReplace}>
            {t('replace')}
          </Button>
          <Button
            variant="secondary"
            size="small"
            onClick={() => draft.setFields({ leadMediaId: null, leadCaption: '' })}
          >
            {t('remove')}
          </Button>
        </div>
      )}
    </div>
  )
}

function LeadPicture({ media }: { media: PictureMedia }) {
  const all = renditionsOf(media, nearestCrop(media, 'full') ?? 'full', 'webp')
  const shown = renditionFor(all, 1_280)
  return (
    <img
      src={shown && mediaPath(shown.key)}
      srcSet={srcset(all)}
      sizes="(min-width: 48rem) 42rem, 100vw"
      width={shown?.widthPx ?? media.widthPx}
      height={shown?.heightPx ?? media.heightPx}
      alt={media.alt}
      className="h-auto w-full"
    />
  )
}

function Caption({ media }: { media: PictureMedia }) {
  const t = useTranslations('Desk.Writing.lead')
  const { draft, story, isEditable } = useWriting()
  return (
    <div data-line className="pt-2">
      <GrowingLine
        field="leadCaption"
        label={media.caption ? t('captionOf', { caption: media.caption }) : t('caption')}
        value={draft.content.leadCaption}
        most={2_000}
        locale={story.locale}
        direction={story.direction}
        isEditable={isEditable}
        className="text-small text-muted"
        onFocus={() => draft.setPlace('field:leadCaption')}
        onChange={(leadCaption) => draft.setFields({ leadCaption })}
      />
      {media.credit && <p className="text-tiny text-muted">{media.credit}</p>}
      {media.alt.trim() === '' && (
        <p className="mt-1 flex items-center gap-1.5 text-tiny font-semibold text-warn">
          <TriangleAlert aria-hidden="true" className="size-4" />
          {t('noAlt')}
        </p>
      )}
    </div>
  )
}
