'use client'
import { useEffect, useRef, useState } from 'react'
import type { PictureMedia } from '@/features/media/picture-media'
import { uploadPicture, type UploadStep } from './upload-picture'

export type Upload = {
  key: number
  file: File
  at: { step: 'waiting' } | UploadStep | { step: 'refused'; reason: string } | { step: 'done'; id: number }
}
type Options = { locale: string; onBrought: (picture: PictureMedia) => void; isKept?: boolean }

/** Files on their way; those that have arrived leave the list unless it is kept. */
export function useUploads({ locale, onBrought, isKept }: Options) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  const change = (key: number, at: Upload['at']) =>
    setUploads((known) => known.map((one) => (one.key === key ? { ...one, at } : one)))
  const forget = (key: number) => setUploads((known) => known.filter((one) => one.key !== key))
  const sendOne = async (file: File) => {
    const key = (count.current += 1)
    setUploads((known) => [...known, { key, file, at: { step: 'waiting' } }])
    const answer = await uploadPicture(file, { locale, onStep: (step) => change(key, step) })
    if (!answer.ok) return change(key, { step: 'refused', reason: answer.reason })
    if (isKept) change(key, { step: 'done', id: answer.value.mediaId })
    else forget(key)
    onBrought(answer.value.media)
  }
  const send = (files: readonly File[]) => files.forEach((file) => void sendOne(file))
  const again = ({ key, file }: Upload) => {
    forget(key)
    void sendOne(file)
  }
  return { uploads, send, again }
}

/** Hears pictures that are pasted anywhere on the screen. */
export function usePastedFiles(send: (files: readonly File[]) => void) {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) latest.current(files)
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [])
}
