'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PicturePicker } from '@/components/admin/media/picture-picker.client'
import { Thumbnail } from '@/components/admin/media/thumbnail'
import { Button } from '@/components/ui/button'
import { DateTimePicker } from '@/components/ui/date-time-picker.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FrontCard } from '@/features/front/arrangement'
import { MOST_HEADLINE_LETTERS } from '@/features/front/limits'
import type { PictureMedia } from '@/features/media/picture-media'
import { changeCard } from './edit-front'
import { useFrontView } from './front-context.client'

/** What a card says instead of its story, and from when and until when it stands there. */
export function CardDialog({ card, onClose }: { card: FrontCard; onClose: () => void }) {
  const t = useTranslations('Desk.Fronts.card')
  const { arrangement, edit, nameOf, storyOf, screen } = useFrontView()
  const [words, setWords] = useState(card)
  const { from, until, mediaId } = words
  const headline = words.headline?.replace(/\s+/g, ' ').trim() || null
  const endsFirst = from !== null && until !== null && from >= until
  const save = () => {
    edit(changeCard(arrangement, card.id, { headline, mediaId, from, until }))
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={<bdi lang={screen.edition.locale}>{nameOf({ ...card, headline: null })}</bdi>}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" disabled={endsFirst} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field label={t('headline')} hint={t('headlineHint')}>
          <Textarea
            rows={2}
            lang={screen.edition.locale}
            dir={screen.edition.direction}
            maxLength={MOST_HEADLINE_LETTERS}
            placeholder={storyOf(card.articleId)?.headline}
            value={words.headline ?? ''}
            onChange={(event) => setWords({ ...words, headline: event.target.value })}
          />
        </Field>
        <CardPicture words={words} onChange={(next) => setWords({ ...words, mediaId: next })} />
        <CardHours
          words={words}
          endsFirst={endsFirst}
          onChange={(change) => setWords((known) => ({ ...known, ...change }))}
        />
      </div>
    </Dialog>
  )
}

type CardHoursProps = {
  words: FrontCard
  endsFirst: boolean
  onChange: (change: Partial<Pick<FrontCard, 'from' | 'until'>>) => void
}

function CardHours({ words, endsFirst, onChange }: CardHoursProps) {
  const t = useTranslations('Desk.Fronts.card')
  const { screen } = useFrontView()
  return (
    <>
      <Field label={t('from')} hint={t('fromHint', { zone: screen.zonePhrase })}>
        <DateTimePicker
          value={words.from}
          dates={screen.dates}
          onChange={(moment) => onChange({ from: moment })}
        />
      </Field>
      <Field
        label={t('until')}
        hint={t('untilHint', { zone: screen.zonePhrase })}
        error={endsFirst && t('endsFirst')}
      >
        <DateTimePicker
          value={words.until}
          dates={screen.dates}
          onChange={(moment) => onChange({ until: moment })}
        />
      </Field>
    </>
  )
}

type CardPictureProps = { words: FrontCard; onChange: (mediaId: number | null) => void }

function CardPicture({ words, onChange }: CardPictureProps) {
  const t = useTranslations('Desk.Fronts.card')
  const { thumbnailOf, screen } = useFrontView()
  const [isOpen, setOpen] = useState(false)
  const [picked, setPicked] = useState<PictureMedia>()
  const path = thumbnailOf(words)
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-small font-semibold">{t('picture')}</legend>
      <div className="flex flex-wrap items-center gap-3">
        {picked?.id === words.mediaId && picked ? (
          <span className="w-24">
            <Thumbnail picture={picked} />
          </span>
        ) : (
          path && <img src={path} alt="" className="aspect-photo w-24 bg-panel object-cover" />
        )}
        <Button onClick={() => setOpen(true)}>{t('choosePicture')}</Button>
        {words.mediaId !== null && (
          <Button variant="quiet" onClick={() => onChange(null)}>
            {t('storysPicture')}
          </Button>
        )}
        <p role="status" className="text-tiny text-muted">
          {words.mediaId === null ? t('pictureOfStory') : t('pictureOfCard')}
        </p>
      </div>
      <PicturePicker
        open={isOpen}
        onOpenChange={setOpen}
        locale={screen.edition.locale}
        multiple={false}
        onPick={([chosen]) => {
          if (chosen) {
            setPicked(chosen.media)
            onChange(chosen.mediaId)
          }
          setOpen(false)
        }}
      />
    </fieldset>
  )
}
