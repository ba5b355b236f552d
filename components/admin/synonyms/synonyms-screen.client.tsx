'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { RadioRows } from '@/components/admin/writing/publishing/radio-rows.client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { useHeard } from '@/components/ui/use-heard.client'
import type { Synonyms } from '@/features/search/for-editors'
import { TryOut } from './try-out.client'

type Edition = { locale: string; direction: 'rtl' | 'ltr' }
type SynonymsScreenProps = Edition & { synonyms: readonly Synonyms[] }

/** The groups of an edition: add one, remove one, try what a query finds with them. */
export function SynonymsScreen({ locale, direction, synonyms }: SynonymsScreenProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-6">
        <AddGroup locale={locale} direction={direction} />
        <Groups locale={locale} synonyms={synonyms} />
      </div>
      <aside>
        <TryOut locale={locale} direction={direction} />
      </aside>
    </div>
  )
}

function AddGroup({ locale, direction }: Edition) {
  const t = useTranslations('Desk.Synonyms')
  const { isBusy, ask } = useVerb()
  const isHeard = useHeard()
  const [text, setText] = useState('')
  const [way, setWay] = useState<'both' | 'one'>('both')
  const words = text
    .split('\n')
    .map((word) => word.trim())
    .filter(Boolean)
  const add = async () => {
    const answer = await ask(
      callAction('synonyms.add', { locale, words, isOneWay: way === 'one' }),
      t('added'),
    )
    if (answer.ok) setText('')
  }
  return (
    <form
      aria-label={t('addTitle')}
      onSubmit={(event) => {
        event.preventDefault()
        if (words.length > 1) void add()
      }}
    >
      <fieldset disabled={!isHeard} className="grid min-w-0 gap-4">
        <Field label={t('words')} hint={t('wordsHint')}>
          <Textarea
            rows={3}
            lang={locale}
            dir={direction}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
        <RadioRows
          legend={t('way')}
          name="way"
          value={way}
          onChange={setWay}
          rows={[
            { value: 'both', label: t('ways.both'), hint: t('wayHints.both') },
            { value: 'one', label: t('ways.one'), hint: t('wayHints.one') },
          ]}
        />
        <Button
          type="submit"
          variant="primary"
          disabled={isBusy || words.length < 2}
          className="justify-self-start"
        >
          {t('add')}
        </Button>
      </fieldset>
    </form>
  )
}

function Groups({ locale, synonyms }: { locale: string; synonyms: readonly Synonyms[] }) {
  const t = useTranslations('Desk.Synonyms')
  const { isBusy, ask } = useVerb()
  if (synonyms.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  return (
    <ul aria-label={t('list')} className="divide-y divide-rule border-y border-rule">
      {synonyms.map(({ id, words, isOneWay }) => (
        <li key={id} className="flex items-center gap-3 py-1 text-small">
          <ul className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            {words.map((word, index) => (
              <li key={word} className="flex items-center gap-2">
                {index > 0 && (
                  <span className="text-tiny text-muted">
                    {t(isOneWay && index === 1 ? 'findsAlso' : 'same')}
                  </span>
                )}
                <bdi lang={locale} className="font-semibold">
                  {word}
                </bdi>
              </li>
            ))}
          </ul>
          <Button
            variant="quiet"
            size="icon"
            className="ms-auto"
            disabled={isBusy}
            aria-label={t('remove', { word: words[0] ?? '' })}
            onClick={() => void ask(callAction('synonyms.remove', { id }), t('removed'))}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </li>
      ))}
    </ul>
  )
}
