'use client'
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { Spelling } from '@/features/copy-desk/check-text'
import { houseSpellings, makeSpellingBook } from '@/features/copy-desk/spellings'

type SpellingsScreenProps = { locale: string; direction: 'rtl' | 'ltr'; spellings: readonly Spelling[] }

/** The list of an edition: add a word, add many at once, try what it would mark. */
export function SpellingsScreen({ locale, direction, spellings }: SpellingsScreenProps) {
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid content-start gap-5">
        <AddOne locale={locale} direction={direction} />
        <SpellingRows locale={locale} spellings={spellings} />
      </div>
      <aside className="grid content-start gap-6">
        <TryOut spellings={spellings} locale={locale} direction={direction} />
        <AddMany locale={locale} direction={direction} />
      </aside>
    </div>
  )
}

function AddOne({ locale, direction }: Omit<SpellingsScreenProps, 'spellings'>) {
  const t = useTranslations('Desk.Spellings')
  const { isBusy, ask } = useVerb()
  const add = async (form: HTMLFormElement) => {
    const said = new FormData(form)
    const [wrong = '', right = '', note = ''] = ['wrong', 'right', 'note'].map((name) =>
      String(said.get(name) ?? ''),
    )
    const answer = await ask(
      callAction('spellings.add', { locale, entries: [{ wrong, right, note }] }),
      t('saved'),
    )
    if (answer.ok) form.reset()
  }
  return (
    <form
      className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]"
      onSubmit={(event) => {
        event.preventDefault()
        void add(event.currentTarget)
      }}
    >
      <Field label={t('wrong')}>
        <Input name="wrong" required maxLength={100} lang={locale} dir={direction} />
      </Field>
      <Field label={t('right')}>
        <Input name="right" required maxLength={100} lang={locale} dir={direction} />
      </Field>
      <Field label={t('note')}>
        <Input name="note" maxLength={200} />
      </Field>
      <Button type="submit" variant="primary" disabled={isBusy}>
        {t('add')}
      </Button>
    </form>
  )
}

function SpellingRows({ locale, spellings }: Omit<SpellingsScreenProps, 'direction'>) {
  const t = useTranslations('Desk.Spellings')
  const { ask } = useVerb()
  if (spellings.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  return (
    <ul className="divide-y divide-rule">
      {spellings.map(({ id, wrong, right, note }) => (
        <li key={id} className="flex items-center gap-3 py-1 text-small">
          <bdi lang={locale} className="text-muted line-through decoration-danger">
            {wrong}
          </bdi>
          <bdi lang={locale} className="font-semibold">
            {right}
          </bdi>
          {note && <span className="text-tiny text-muted">{note}</span>}
          <Button
            variant="quiet"
            size="icon"
            className="ms-auto"
            aria-label={t('remove', { word: wrong })}
            onClick={() => void ask(callAction('spellings.remove', { id }), t('removed'))}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </li>
      ))}
    </ul>
  )
}

function TryOut({ spellings, locale, direction }: SpellingsScreenProps) {
  const t = useTranslations('Desk.Spellings')
  const [text, setText] = useState('')
  const found = houseSpellings(text, makeSpellingBook(spellings))
  return (
    <section className="grid gap-2">
      <Field label={t('try')} hint={t('tryHint')}>
        <Textarea
          rows={3}
          lang={locale}
          dir={direction}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <ul aria-live="polite" className="text-small">
        {found.map((fault) => (
          <li key={fault.from}>
            <bdi className="line-through decoration-danger">{fault.found}</bdi>{' '}
            <bdi className="font-semibold">{fault.fix}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddMany({ locale, direction }: Omit<SpellingsScreenProps, 'spellings'>) {
  const t = useTranslations('Desk.Spellings')
  const { isBusy, ask } = useVerb()
  const [text, setText] = useState('')
  const entries = text
    .split('\n')
    .map((line) => line.split(/[,\t=]/).map((part) => part.trim()))
    .flatMap(([wrong, right, note]) => (wrong && right ? [{ wrong, right, note }] : []))
  const send = async () => {
    const answer = await ask(callAction('spellings.add', { locale, entries }), t('saved'))
    if (answer.ok) setText('')
  }
  return (
    <section className="grid gap-2">
      <Field label={t('many')} hint={t('manyHint')}>
        <Textarea
          rows={5}
          lang={locale}
          dir={direction}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button
        className="justify-self-start"
        disabled={isBusy || entries.length === 0}
        onClick={() => void send()}
      >
        {t('addMany', { n: entries.length })}
      </Button>
    </section>
  )
}
