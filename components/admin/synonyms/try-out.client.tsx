'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useHeard } from '@/components/ui/use-heard.client'
import type { Tried } from '@/features/search/try-synonyms'

/** What a reader's query looks for, with the groups as they are. */
export function TryOut({ locale, direction }: { locale: string; direction: 'rtl' | 'ltr' }) {
  const t = useTranslations('Desk.Synonyms')
  const { isBusy, ask } = useVerb()
  const isHeard = useHeard()
  const [query, setQuery] = useState('')
  const [tried, setTried] = useState<Tried>()
  const tryIt = async () => {
    const answer = await ask(callAction('synonyms.try', { locale, query }))
    if (answer.ok) setTried(answer.value)
  }
  return (
    <form
      aria-label={t('try')}
      onSubmit={(event) => {
        event.preventDefault()
        if (query.trim() !== '') void tryIt()
      }}
    >
      <fieldset disabled={!isHeard} className="grid min-w-0 gap-3">
        <Field label={t('try')} hint={t('tryHint')}>
          <Input
            lang={locale}
            dir={direction}
            maxLength={200}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </Field>
        <Button type="submit" disabled={isBusy || query.trim() === ''} className="justify-self-start">
          {t('tryIt')}
        </Button>
        <div role="status" className="grid gap-1 text-small">
          {tried && <Outcome locale={locale} tried={tried} />}
        </div>
      </fieldset>
    </form>
  )
}

function Outcome({ locale, tried: { words, isFound } }: { locale: string; tried: Tried }) {
  const t = useTranslations('Desk.Synonyms')
  if (words.length === 0) return <p className="text-muted">{t('triedNothing')}</p>
  return (
    <>
      <ul className="grid gap-1">
        {words.map(({ asked, also }) => (
          <li key={asked}>
            <bdi lang={locale} className="font-semibold">
              {asked}
            </bdi>{' '}
            {also.length > 0 && (
              <span>
                <span className="text-muted">{t('findsAlso')}</span>{' '}
                <bdi lang={locale}>{also.join(t('separator'))}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="text-muted">{t(isFound ? 'triedFound' : 'triedMissing')}</p>
    </>
  )
}
