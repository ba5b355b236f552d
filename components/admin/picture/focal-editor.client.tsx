'use client'
import { useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { mediaPath, renditionsOf, type PictureMedia } from '@/features/media/picture-media'
import { CropPreviews, type Point } from './crop-previews.client'

const within = (share: number) => Math.min(1, Math.max(0, Math.round(share * 100) / 100))
/** Left is left in every language: a picture is not mirrored. */
const steps: Record<string, Point> = {
  ArrowLeft: { x: -0.01, y: 0 },
  ArrowRight: { x: 0.01, y: 0 },
  ArrowUp: { x: 0, y: -0.01 },
  ArrowDown: { x: 0, y: 0.01 },
}
const FAST = 10

/** The point that must stay in every crop: put there by pointer or moved by the arrows, with what becomes of each crop. */
export function FocalEditor({ media }: { media: PictureMedia }) {
  const t = useTranslations('Desk.Picture')
  const { isBusy, ask } = useVerb()
  const kept = { x: within(media.focalX), y: within(media.focalY) }
  const [point, setPoint] = useState(kept)
  const whole = renditionsOf(media, 'full', 'webp').at(-1) ?? media.renditions.at(-1)
  const isMoved = point.x !== kept.x || point.y !== kept.y
  const save = () => ask(callAction('media.focus', { id: media.id, ...point }), t('focusKept'))
  if (!whole) return null
  return (
    <section aria-labelledby="focal-heading" className="grid gap-3">
      <h2 id="focal-heading" className="text-card font-bold">
        {t('focus')}
      </h2>
      <p id="focal-hint" className="text-small text-muted">
        {t('focusHint')}
      </p>
      <Plane
        src={mediaPath(whole.key)}
        size={{ width: media.widthPx, height: media.heightPx }}
        {...{ point, onMove: setPoint }}
      />
      <p aria-live="polite" className="text-small text-muted">
        {t('focusAt', { x: Math.round(point.x * 100), y: Math.round(point.y * 100) })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!isMoved || isBusy} onClick={() => void save()}>
          {t('focusKeep')}
        </Button>
        <Button variant="quiet" disabled={!isMoved || isBusy} onClick={() => setPoint(kept)}>
          {t('focusBack')}
        </Button>
      </div>
      <CropPreviews src={mediaPath(whole.key)} media={media} point={point} />
    </section>
  )
}

type PlaneProps = {
  src: string
  size: { width: number; height: number }
  point: Point
  onMove: (point: Point) => void
}

function Plane({ src, size, point, onMove }: PlaneProps) {
  const t = useTranslations('Desk.Picture')
  const place = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect()
    onMove({ x: within((clientX - box.x) / box.width), y: within((clientY - box.y) / box.height) })
  }
  const step = (event: KeyboardEvent) => {
    const by = steps[event.key]
    if (!by) return
    event.preventDefault()
    const times = event.shiftKey ? FAST : 1
    onMove({ x: within(point.x + by.x * times), y: within(point.y + by.y * times) })
  }
  return (
    <div
      className="relative w-fit cursor-crosshair touch-none select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        place(event)
      }}
      onPointerMove={(event) => event.buttons > 0 && place(event)}
    >
      <img
        src={src}
        alt=""
        {...size}
        draggable={false}
        className="max-h-[60vh] w-auto max-w-full bg-panel object-contain"
      />
      <button
        type="button"
        aria-label={t('point')}
        aria-describedby="focal-hint"
        onKeyDown={step}
        style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
        className="focal-point"
      />
    </div>
  )
}
