'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import type { PictureMedia } from '@/features/media/picture-media'
import { DescribeForm } from './describe-form.client'
import { Library } from './library.client'
import { useDescribed } from './use-described.client'
import { Uploads } from './uploads.client'

type PicturePickerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The language of the story: pictures are described in it. */
  locale: string
  multiple: boolean
  onPick: (pictures: PickedPicture[]) => void
}

/** Bring pictures or take them from the library, say what they show, place them. */
export function PicturePicker({ open, onOpenChange, locale, multiple, onPick }: PicturePickerProps) {
  return <Picking key={String(open)} {...{ open, onOpenChange, locale, multiple, onPick }} />
}

function Picking({ open, onOpenChange, locale, multiple, onPick }: PicturePickerProps) {
  const t = useTranslations('Desk.Media')
  const { chosen, brought, choose, bring, describe } = useChosen(multiple)
  const { isBusy, wordsOf, write, save, keepAll } = useDescribed(locale)
  const isReady = chosen.length > 0 && chosen.every((picture) => wordsOf(picture).alt.trim() !== '')
  const place = async () => {
    const kept = await keepAll(chosen)
    if (kept) onPick(kept.map((media) => ({ mediaId: media.id, media })))
  }
  const footer = (
    <>
      {chosen.length > 0 && !isReady && (
        <p className="me-auto self-center text-small text-warn">{t('altMissing')}</p>
      )}
      <Button variant="quiet" onClick={() => onOpenChange(false)}>
        {t('cancel')}
      </Button>
      <Button variant="primary" disabled={!isReady || isBusy} onClick={() => void place()}>
        {t('place', { n: chosen.length })}
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={t('lead')}
      size="wide"
      footer={footer}
    >
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-4">
          <Uploads locale={locale} onBrought={bring} />
          <Library key={brought} locale={locale} chosen={chosen} onChoose={choose} />
        </div>
        <div className="grid content-start gap-6">
          {chosen.length === 0 && <p className="text-small text-muted">{t('chooseOne')}</p>}
          {chosen.map((picture) => (
            <DescribeForm
              key={picture.id}
              {...{ picture, locale, isBusy }}
              words={wordsOf(picture)}
              onWrite={(words) => write(picture.id, words)}
              onSave={() => void save(picture).then((described) => described && describe(described))}
            />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

function useChosen(multiple: boolean) {
  const [chosen, setChosen] = useState<PictureMedia[]>([])
  const [brought, setBrought] = useState(0)
  const choose = (picture: PictureMedia) =>
    setChosen((known) => {
      if (known.some(({ id }) => id === picture.id)) return known.filter(({ id }) => id !== picture.id)
      return multiple ? [...known, picture] : [picture]
    })
  const bring = (picture: PictureMedia) => {
    setBrought((count) => count + 1)
    setChosen((known) => (multiple ? [...known.filter(({ id }) => id !== picture.id), picture] : [picture]))
  }
  const describe = (picture: PictureMedia) =>
    setChosen((known) => known.map((one) => (one.id === picture.id ? picture : one)))
  return { chosen, brought, choose, bring, describe }
}
