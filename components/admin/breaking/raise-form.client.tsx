'use client'
import { Siren } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select.client'
import { toast } from '@/components/ui/toast.client'
import { useHeard } from '@/components/ui/use-heard.client'
import { MOST_LETTERS } from '@/features/breaking/limits'
import { AlertFields } from './alert-fields.client'
import type { AlertEdition, AlertWords } from './alert-line'
import { AlertPreview } from './alert-preview'

type RaiseFormProps = { edition: AlertEdition; strip: string }

const nothing: AlertWords = { text: '', level: 'urgent', articleId: null, headline: null }
const spans = [15, 30, 60, 120, 240, 720, 1440] as const
const UNDO_MS = 10_000

/** One line, shown as readers will have it, and the button that sends it to all of them; for ten seconds it can be taken back. */
export function RaiseForm({ edition, strip }: RaiseFormProps) {
  const t = useTranslations('Desk.Breaking')
  const [words, setWords] = useState(nothing)
  const [minutes, setMinutes] = useState(60)
  const { isBusy, raise } = useRaise(edition.locale, setWords)
  const isHeard = useHeard()
  const text = words.text.trim()
  const isReady = text.length >= 3 && [...text].length <= MOST_LETTERS
  return (
    <form
      aria-label={t('raiseTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void raise({ ...words, text }, minutes)
      }}
    >
      {/* until the page hears it, nothing is to be typed that it would not know of */}
      <fieldset disabled={!isHeard} className="grid min-w-0 gap-4">
        <AlertFields
          edition={edition}
          value={words}
          onChange={(change) => setWords((now) => ({ ...now, ...change }))}
        />
        <Field label={t('for')}>
          <Select
            value={String(minutes)}
            onValueChange={(value) => setMinutes(Number(value))}
            options={spans.map((span) => ({ value: String(span), label: t(`spans.m${span}`) }))}
          />
        </Field>
        <AlertPreview
          label={t('preview')}
          strip={strip}
          edition={edition}
          words={words}
          empty={t('previewEmpty')}
        />
        <div className="grid gap-1">
          <Button
            type="submit"
            variant="danger"
            disabled={!isReady || isBusy}
            aria-busy={isBusy}
            className="justify-self-start"
          >
            <Siren aria-hidden="true" className="size-4" />
            {t('raise')}
          </Button>
          <p className="text-tiny text-muted">{t('raiseHint')}</p>
        </div>
      </fieldset>
    </form>
  )
}

/** Sends it out and empties the form; taken back, its words are there again. */
function useRaise(locale: string, setWords: (words: AlertWords) => void) {
  const t = useTranslations('Desk.Breaking')
  const { isBusy, ask } = useVerb()
  const raise = async (words: AlertWords, minutes: number) => {
    const { text, level, articleId } = words
    const answer = await ask(callAction('alerts.raise', { locale, text, level, articleId, minutes }))
    if (!answer.ok) return
    setWords(nothing)
    if (answer.value.isWaiting) return void toast.success(t('nowWaits'))
    const takeBack = async () => {
      const ended = await ask(callAction('alerts.end', { id: answer.value.id }), t('takenBack'))
      if (ended.ok) setWords(words)
    }
    const { readers } = answer.value
    toast.success(readers === null ? t('raisedThere') : t('raised', { n: readers }), {
      duration: UNDO_MS,
      action: { label: t('undo'), onClick: () => void takeBack() },
    })
  }
  return { isBusy, raise }
}
