'use client'
import { useTranslations } from 'next-intl'
import { cropRegion } from '@/features/media/crops'
import type { PictureMedia } from '@/features/media/picture-media'

export type Point = { x: number; y: number }

/** The shapes in which readers see it, and where. */
const crops = [
  { crop: '16x9', shape: 'aspect-[16/9]' },
  { crop: '3x2', shape: 'aspect-[3/2]' },
  { crop: '1x1', shape: 'aspect-square' },
] as const

type CropPreviewsProps = { src: string; media: PictureMedia; point: Point }

/** What every crop of the site would show, cut as the server cuts it. */
export function CropPreviews({ src, media, point }: CropPreviewsProps) {
  const t = useTranslations('Desk.Picture')
  const { widthPx: width, heightPx: height } = media
  return (
    <ul aria-label={t('crops')} className="grid grid-cols-2 gap-4 sm:grid-cols-3">
      {crops.map(({ crop, shape }) => {
        const { left, top, ...cut } = cropRegion(crop, width, height, point)
        const share = (at: number, room: number) => `${room > 0 ? (at / room) * 100 : 50}%`
        const objectPosition = `${share(left, width - cut.width)} ${share(top, height - cut.height)}`
        return (
          <li key={crop}>
            <figure className="grid gap-1">
              <img
                src={src}
                alt={t('cropOf', { crop: t(`cropNames.${crop}`) })}
                style={{ objectPosition }}
                className={`w-full bg-panel object-cover ${shape}`}
              />
              <figcaption className="text-tiny text-muted">{t(`cropNames.${crop}`)}</figcaption>
            </figure>
          </li>
        )
      })}
    </ul>
  )
}
