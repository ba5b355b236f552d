'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { sendFile } from '@/components/admin/media/send-file'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm.client'
import { ACCEPTED_TYPES } from '@/features/media/limits'

/** Another file in its place, and its removal where it stands nowhere. */
export function PictureButtons({ id, isUsed }: { id: number; isUsed: boolean }) {
  const t = useTranslations('Desk.Picture')
  const router = useRouter()
  const { isBusy, ask } = useVerb()
  const [file, setFile] = useState<File>()
  const [isRemoving, setRemoving] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const replace = async (chosen: File) => {
    await ask(putInPlace(id, chosen), t('replaced'))
    setFile(undefined)
  }
  const remove = async () => {
    const answer = await ask(callAction('media.remove', { id }), t('removed'))
    setRemoving(false)
    if (answer.ok) router.push('/admin/media')
  }
  return (
    <>
      <Button onClick={() => input.current?.click()}>{t('replace')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('replace')}
        accept={ACCEPTED_TYPES}
        onChange={(event) => {
          setFile(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button variant="quiet" disabled={isUsed} onClick={() => setRemoving(true)}>
        {t('remove')}
      </Button>
      <Confirm
        open={file !== undefined}
        onOpenChange={(open) => !open && setFile(undefined)}
        title={t('replaceTitle')}
        description={t('replaceLead', { name: file?.name ?? '' })}
        confirm={t('replace')}
        cancel={t('cancel')}
        isBusy={isBusy}
        onConfirm={() => file && void replace(file)}
      />
      <Confirm
        open={isRemoving}
        onOpenChange={setRemoving}
        title={t('removeTitle')}
        description={t('removeLead')}
        confirm={t('remove')}
        cancel={t('cancel')}
        isDangerous
        isBusy={isBusy}
        onConfirm={() => void remove()}
      />
    </>
  )
}

async function putInPlace(id: number, file: File) {
  const sent = await sendFile(file)
  return sent.ok ? callAction('media.replace', { id, uploadId: sent.uploadId }) : sent
}
