'use client'
import { ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { cn } from '@/components/ui/cn'
import type { PictureMedia } from '@/features/media/picture-media'
import { uploadPicture } from './upload-picture'

type Upload = { key: number; name: string; share: number; refusal?: string }
type UploadsProps = { locale: string; onBrought: (picture: PictureMedia) => void }

/** Pictures on their way in: dropped, pasted, chosen, or taken with a phone's camera; several at once. */
export function Uploads({ locale, onBrought }: UploadsProps) {
  const t = useTranslations('Desk.Media')
  const reason = useReason()
  const input = useId()
  const { uploads, send } = useUploads(locale, onBrought)
  const [isOver, setOver] = useState(false)
  usePaste(send)
  return (
    <div className="grid gap-2">
      <label
        htmlFor={input}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          send([...event.dataTransfer.files])
        }}
        className={cn(
          'flex min-h-20 cursor-pointer items-center justify-center gap-3 border border-dashed border-edge px-4 text-small focus-within:outline-2 focus-within:outline-accent',
          isOver && 'border-accent bg-panel',
        )}
      >
        <ImageUp aria-hidden="true" className="size-5 shrink-0" />
        <span>{t('bring')}</span>
        <input
          id={input}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff,image/heic"
          multiple
          className="sr-only"
          onChange={(event) => {
            send([...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </label>
      <ul className="grid gap-1" aria-live="polite">
        {uploads.map(({ key, name, share, refusal }) => (
          <li key={key} className="text-small">
            <bdi className="font-semibold">{name}</bdi>{' '}
            {refusal ? (
              <span className="text-danger">{reason(refusal)}</span>
            ) : (
              <progress value={share} max={1} aria-label={t('sending', { name })} className="progress" />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function useUploads(locale: string, onBrought: UploadsProps['onBrought']) {
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  const change = (key: number, changes: Partial<Upload>) =>
    setUploads((known) => known.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  const sendOne = async (file: File) => {
    const key = (count.current += 1)
    setUploads((known) => [...known, { key, name: file.name, share: 0 }])
    const answer = await uploadPicture(file, { locale, onProgress: (share) => change(key, { share }) })
    if (!answer.ok) return change(key, { refusal: answer.reason })
    setUploads((known) => known.filter((one) => one.key !== key))
    onBrought(answer.value.media)
  }
  return { uploads, send: (files: readonly File[]) => files.forEach((file) => void sendOne(file)) }
}

function usePaste(send: (files: readonly File[]) => void) {
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
