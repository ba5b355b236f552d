'use client'
import { ImageUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { ACCEPTED_TYPES } from '@/features/media/limits'
import type { PictureMedia } from '@/features/media/picture-media'
import { UploadList } from './upload-list.client'
import { usePastedFiles, useUploads } from './use-uploads.client'

type UploadsProps = {
  locale: string
  onBrought: (picture: PictureMedia) => void
  /** Whether what has arrived stays in the list, with the way to it. */
  isKept?: boolean
}

/** Pictures on their way in: dropped, pasted, chosen, or taken with a phone's camera; several at once. */
export function Uploads({ locale, onBrought, isKept }: UploadsProps) {
  const t = useTranslations('Desk.Media')
  const input = useId()
  const { uploads, send, again } = useUploads({ locale, onBrought, isKept })
  const [isOver, setOver] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const take = (field: HTMLInputElement) => {
    send([...(field.files ?? [])])
    field.value = ''
  }
  // what was chosen before the page could hear it
  useEffect(() => {
    if (chooser.current) take(chooser.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  usePastedFiles(send)
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
          accept={ACCEPTED_TYPES}
          multiple
          className="sr-only"
          ref={chooser}
          onChange={(event) => take(event.target)}
        />
      </label>
      <UploadList uploads={uploads} onAgain={again} />
    </div>
  )
}
