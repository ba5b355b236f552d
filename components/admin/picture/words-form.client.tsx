'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { Edition } from '@/components/admin/names/names'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

type Words = { alt: string; caption: string | null; credit: string | null }
type WordsFormProps = { id: number; edition: Edition; words?: Words }

/** What a picture shows and whose it is, in the language of one edition. */
export function WordsForm({ id, edition, words }: WordsFormProps) {
  const t = useTranslations('Desk.Media')
  const { isBusy, ask } = useVerb()
  const { locale, direction, name } = edition
  const line = { lang: locale, dir: direction, autoComplete: 'off' }
  // what stands in the fields is theirs: it is not lost where it was typed before the page could hear it
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = (field: string) => String(given.get(field) ?? '')
    const input = { id, locale, alt: said('alt'), caption: said('caption'), credit: said('credit') }
    void ask(callAction('media.describe', input), t('described'))
  }
  return (
    <form aria-label={name} onSubmit={save} className="grid gap-3">
      <h2 className="border-b border-rule pb-1 text-card font-bold">{name}</h2>
      <Field label={t('alt')} hint={t('altHint')} required>
        <Textarea name="alt" rows={2} required maxLength={1_000} defaultValue={words?.alt} {...line} />
      </Field>
      <Field label={t('caption')}>
        <Textarea name="caption" rows={2} maxLength={2_000} defaultValue={words?.caption ?? ''} {...line} />
      </Field>
      <Field label={t('credit')} hint={t('creditHint')}>
        <Input name="credit" maxLength={300} defaultValue={words?.credit ?? ''} {...line} />
      </Field>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  )
}
