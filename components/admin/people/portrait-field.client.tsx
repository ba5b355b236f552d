'use client'
import { UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import {
  mediaPath,
  nearestCrop,
  renditionFor,
  renditionsOf,
  type PictureMedia,
} from '@/features/media/picture-media'

type PortraitFieldProps = { picture?: PictureMedia; onChoose: () => void; onRemove: () => void }

/** Somebody's portrait: chosen from the library or brought, or taken away. */
export function PortraitField({ picture, onChoose, onRemove }: PortraitFieldProps) {
  const t = useTranslations('Desk.People')
  return (
    <div role="group" aria-label={t('portrait')} className="flex items-center gap-4">
      <PortraitPicture picture={picture} className="size-20" />
      <div className="flex flex-wrap gap-2">
        <Button onClick={onChoose}>{t(picture ? 'portraitReplace' : 'portraitChoose')}</Button>
        {picture && (
          <Button variant="quiet" onClick={onRemove}>
            {t('portraitRemove')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** A portrait, square; a figure where there is none. */
export function PortraitPicture({ picture, className }: { picture?: PictureMedia; className: string }) {
  const crop = picture && nearestCrop(picture, '1x1')
  const rendition = crop && renditionFor(renditionsOf(picture, crop, 'webp'), 160)
  if (!rendition)
    return (
      <span className={`grid shrink-0 place-items-center bg-panel text-muted ${className}`}>
        <UserRound aria-hidden="true" className="size-1/2" />
      </span>
    )
  return (
    <img
      src={mediaPath(rendition.key)}
      alt=""
      width={rendition.widthPx}
      height={rendition.heightPx}
      loading="lazy"
      className={`shrink-0 bg-panel object-cover ${className}`}
    />
  )
}
