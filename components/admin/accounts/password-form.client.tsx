'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { toast } from '@/components/ui/toast.client'
import { changePassword, type AuthAnswer } from './ask-auth'
import { PasswordInput } from './password-input.client'
import { Refusal } from './refusal.client'

/** Changes the password; the old one is asked for, and all other sessions end. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('Desk.Account')
  const [refused, setRefused] = useState<AuthAnswer>()
  const [isBusy, setBusy] = useState(false)
  const send = async (form: HTMLFormElement) => {
    const said = new FormData(form)
    setBusy(true)
    const answer = await changePassword(String(said.get('current') ?? ''), String(said.get('next') ?? ''))
    setBusy(false)
    setRefused(answer.ok ? undefined : answer)
    if (!answer.ok) return
    form.reset()
    toast.success(t('changed'))
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(event.currentTarget)
      }}
    >
      <h2 className="font-bold">{t('password')}</h2>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label={t('current')}>
        <PasswordInput name="current" autoComplete="current-password" required />
      </Field>
      <Field label={t('next')} hint={t('nextHint')}>
        <PasswordInput name="next" autoComplete="new-password" required minLength={10} maxLength={128} />
      </Field>
      <Refusal answer={refused} />
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        {t('change')}
      </Button>
    </form>
  )
}
