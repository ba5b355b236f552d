'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { goTo } from '@/components/admin/frame/go'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select.client'
import { askEntrance, signIn, type AuthAnswer } from './ask-auth'
import { PasswordInput } from './password-input.client'
import { Refusal } from './refusal.client'

type WelcomeFormProps = {
  token: string
  email: string | null
  name: string | null
  locale: string
  languages: readonly { value: string; label: string }[]
}

/** Makes one's own account by the link of an invitation, and signs in with it. */
export function WelcomeForm({ token, email, name, locale, languages }: WelcomeFormProps) {
  const t = useTranslations('Desk.SignIn')
  const [language, setLanguage] = useState(locale)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<AuthAnswer>()
  const send = async (form: FormData) => {
    setBusy(true)
    const own = Object.fromEntries(
      ['name', 'email', 'password'].map((field) => [field, String(form.get(field) ?? '')]),
    )
    const { email: address = '', password = '' } = own
    const answer = await askEntrance('accept', { ...own, email: email ?? address, token, locale: language })
    setBusy(false)
    if (!answer.ok) return setRefused(answer)
    await signIn(answer.value?.email ?? address, password)
    goTo('/admin')
  }
  return (
    <form
      method="post"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('welcome.name')}>
        <Input
          name="name"
          autoComplete="name"
          required
          minLength={2}
          maxLength={80}
          defaultValue={name ?? ''}
        />
      </Field>
      <Field label={t('email')}>
        <Input
          name="email"
          type="email"
          autoComplete="username"
          required
          readOnly={!!email}
          defaultValue={email ?? ''}
        />
      </Field>
      <Field label={t('password')} hint={t('welcome.passwordHint')}>
        <PasswordInput name="password" autoComplete="new-password" required minLength={10} maxLength={128} />
      </Field>
      <Field label={t('welcome.language')}>
        <Select value={language} onValueChange={setLanguage} options={languages} />
      </Field>
      <Refusal answer={refused} />
      <Button type="submit" variant="primary" disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? t('busy') : t('welcome.submit')}
      </Button>
    </form>
  )
}
