'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PicturePicker } from '@/components/admin/media/picture-picker.client'
import { Thumbnail } from '@/components/admin/media/thumbnail'
import { Button } from '@/components/ui/button'
import type { FrontCard } from '@/features/front/arrangement'
import type { PictureMedia } from '@/features/media/picture-media'
import { useFrontView } from './front-context.client'

type Choice = Pick<FrontCard, 'mediaId' | 'isWithoutPicture'>
type CardPictureProps = { words: FrontCard; onChange: (choice: Choice) => void }

/** The story's own picture, another one, or none. */
export function CardPicture({ words, onChange }: CardPictureProps) {
  const t = useTranslations('Desk.Fronts.card')
  const { screen } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const [picked, setPicked] = useState<PictureMedia>()
  const { mediaId, isWithoutPicture } = words
  const isStorys = mediaId === null && !isWithoutPicture
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-small font-semibold">{t('picture')}</legend>
      <div className="flex flex-wrap items-center gap-3">
        <ChosenPicture words={words} picked={picked} />
        <p role="status" className="min-w-40 flex-1 text-tiny text-muted">
          {t(isWithoutPicture ? 'pictureOfNone' : isStorys ? 'pictureOfStory' : 'pictureOfCard')}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setOpen(true)}>
          {t('choosePicture')}
        </Button>
        {!isStorys && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => onChange({ mediaId: null, isWithoutPicture: undefined })}
          >
            {t('storysPicture')}
          </Button>
        )}
        {!isWithoutPicture && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => onChange({ mediaId: null, isWithoutPicture: true })}
          >
            {t('noPicture')}
          </Button>
        )}
      </div>
      <PicturePicker
        open={isOpen}
        onOpenChange={setOpen}
        locale={screen.edition.locale}
        multiple={false}
        onPick={([chosen]) => {
          if (chosen) {
            setPicked(chosen.media)
            onChange({ mediaId: chosen.mediaId, isWithoutPicture: undefined })
          }
          setOpen(false)
        }}
      />
    </fieldset>
  )
}

function ChosenPicture({ words, picked }: { words: FrontCard; picked?: PictureMedia }) {
  const path = useFrontView().thumbnailOf(words)
  if (picked && picked.id === words.mediaId)
    return (
      <span className="w-24">
        <Thumbnail picture={picked} />
      </span>
    )
  return path && <img src={path} alt="" className="aspect-photo w-24 bg-panel object-cover" />
}
