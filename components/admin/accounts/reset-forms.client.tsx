'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { askEntrance, type AuthAnswer } from './ask-auth'
import { PasswordInput } from './password-input.client'
import { Refusal } from './refusal.client'

/** Sets a new password by a link. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations('Desk.SignIn')
  const { answer, isBusy, send } = useStep('reset')
  if (answer?.ok) return <p role="status">{t('reset.done')}</p>
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ token, password: String(new FormData(event.currentTarget).get('password') ?? '') })
      }}
    >
      <Field label={t('reset.password')} hint={t('welcome.passwordHint')}>
        <PasswordInput name="password" autoComplete="new-password" required minLength={10} maxLength={128} />
      </Field>
      <Refusal answer={answer} />
      <Button type="submit" variant="primary" disabled={isBusy}>
        {t('reset.submit')}
      </Button>
    </form>
  )
}

/** Asks for such a link by mail. */
export function ForgotForm({ locale }: { locale: string }) {
  const t = useTranslations('Desk.SignIn')
  const { answer, isBusy, send } = useStep('forgot')
  if (answer?.ok) return <p role="status">{t('forgotPage.done')}</p>
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send({ email: String(new FormData(event.currentTarget).get('email') ?? ''), locale })
      }}
    >
      <Field label={t('email')}>
        <Input name="email" type="email" autoComplete="username" required />
      </Field>
      <Refusal answer={answer} />
      <Button type="submit" variant="primary" disabled={isBusy}>
        {t('forgotPage.submit')}
      </Button>
    </form>
  )
}

function useStep(step: 'reset' | 'forgot') {
  const [answer, setAnswer] = useState<AuthAnswer>()
  const [isBusy, setBusy] = useState(false)
  const send = async (body: object) => {
    setBusy(true)
    setAnswer(await askEntrance(step, body))
    setBusy(false)
  }
  return { answer, isBusy, send }
}
