'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { DateTimePicker } from '@/components/ui/date-time-picker.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FrontCard } from '@/features/front/arrangement'
import { MOST_HEADLINE_LETTERS } from '@/features/front/limits'
import { CardPicture } from './card-picture.client'
import { changeCard } from './edit-front'
import { useFrontView } from './front-context.client'

/** What a card says instead of its story, and from when and until when it stands there. */
export function CardDialog({ card, onClose }: { card: FrontCard; onClose: () => void }) {
  const t = useTranslations('Desk.Fronts.card')
  const { arrangement, edit, nameOf, storyOf, screen } = useFrontView()
  const [words, setWords] = useState(card)
  const { from, until, mediaId, isWithoutPicture } = words
  const headline = words.headline?.replace(/\s+/g, ' ').trim() || null
  const endsFirst = from !== null && until !== null && from >= until
  const save = () => {
    edit(changeCard(arrangement, card.id, { headline, mediaId, isWithoutPicture, from, until }))
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
        <CardPicture words={words} onChange={(change) => setWords({ ...words, ...change })} />
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
