'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select, type Option } from '@/components/ui/select.client'

type OwnFormProps = { name: string; locale: string; languages: readonly Option[] }

/** One's name, and the language the desk speaks to one. */
export function OwnForm({ name, locale, languages }: OwnFormProps) {
  const t = useTranslations('Desk.Account')
  const { isBusy, ask } = useVerb()
  const [language, setLanguage] = useState(locale)
  const send = async (form: FormData) => {
    const answer = await ask(
      callAction('account.setName', { name: String(form.get('name') ?? '') }),
      t('saved'),
    )
    const chosen = (['ar', 'en'] as const).find((one) => one === language)
    if (!answer.ok || language === locale || !chosen) return
    const spoken = await ask(callAction('account.setLanguage', { locale: chosen }))
    if (spoken.ok) window.location.reload()
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('name')}>
        <Input name="name" required minLength={2} maxLength={80} autoComplete="name" defaultValue={name} />
      </Field>
      <Field label={t('language')}>
        <Select value={language} onValueChange={setLanguage} options={languages} />
      </Field>
      <Button type="submit" variant="primary" className="justify-self-start" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  )
}
