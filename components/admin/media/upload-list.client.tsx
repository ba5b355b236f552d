'use client'
import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { Button } from '@/components/ui/button'
import type { Upload } from './use-uploads.client'

/** How far each file is; a refusal says why, and what the line lost can be sent again. */
export function UploadList({
  uploads,
  onAgain,
}: {
  uploads: readonly Upload[]
  onAgain: (upload: Upload) => void
}) {
  const t = useTranslations('Desk.Media')
  return (
    <ul className="grid gap-1 empty:hidden" aria-live="polite" aria-label={t('uploads')}>
      {uploads.map((upload) => (
        <li key={upload.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
          <bdi className="max-w-full truncate font-semibold">{upload.file.name}</bdi>
          <State upload={upload} onAgain={onAgain} />
        </li>
      ))}
    </ul>
  )
}

function State({ upload, onAgain }: { upload: Upload; onAgain: (upload: Upload) => void }) {
  const t = useTranslations('Desk.Media')
  const reason = useReason()
  const { at, file } = upload
  if (at.step === 'waiting') return <span className="text-muted">{t('waiting')}</span>
  if (at.step === 'reading') return <span className="text-muted">{t('reading')}</span>
  if (at.step === 'sending')
    return (
      <progress
        value={at.share}
        max={1}
        aria-label={t('sending', { name: file.name })}
        className="progress min-w-32"
      />
    )
  if (at.step === 'done')
    return (
      <a href={`/admin/media/${at.id}`} className="inline-flex items-center gap-1 text-accent underline">
        <Check aria-hidden="true" className="size-4" />
        {t('done')}
      </a>
    )
  return (
    <>
      <span className="text-danger">{reason(at.reason)}</span>
      {passing.has(at.reason) && (
        <Button size="small" onClick={() => onAgain(upload)}>
          {t('retry')}
        </Button>
      )}
    </>
  )
}

const passing = new Set(['offline', 'broken', 'unavailable', 'signed-out', 'upload-unfinished', 'not-there'])
