'use client'
import { useCallback, useMemo, useState } from 'react'
import { mediaPath, type PictureMedia } from '@/features/media/picture-media'
import type { BodyEditorProps, PickedPicture } from './editor-types'

/** The pictures that the text may show: those given, and those chosen or taken in since. */
export function usePictures({
  pictures,
  onPicture,
  onUpload,
}: Pick<BodyEditorProps, 'pictures' | 'onPicture' | 'onUpload'>) {
  const [chosen, setChosen] = useState<Record<number, PictureMedia>>({})
  const known = useMemo(() => ({ ...chosen, ...pictures }), [chosen, pictures])
  const learn = useCallback((picked: PickedPicture[]) => {
    if (picked.length === 0) return
    setChosen((before) => ({
      ...before,
      ...Object.fromEntries(picked.map(({ mediaId, media }) => [mediaId, media])),
    }))
  }, [])
  const choosePictures = useCallback(async () => {
    const picked = await onPicture()
    learn(picked ?? [])
    return picked
  }, [onPicture, learn])
  const takeIn = useCallback(
    async (files: File[]) => {
      const picked = await onUpload(files)
      learn(picked)
      return picked.map(({ mediaId }) => mediaId)
    },
    [onUpload, learn],
  )
  return { known, choosePictures, takeIn }
}

/** The picture whose rendition this address leads to. */
export function mediaForAddress(pictures: Record<number, PictureMedia>, src: string): number | undefined {
  const path = URL.canParse(src) ? new URL(src).pathname : src
  const found = Object.entries(pictures).find(([, { renditions }]) =>
    renditions.some(({ key }) => path === mediaPath(key)),
  )
  return found ? Number(found[0]) : undefined
}
