'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { asciiDigits } from '@/lib/arabic/digits'
import { signIn, verifySecondFactor, type AuthAnswer } from './ask-auth'
import { PasswordInput } from './password-input.client'
import { Refusal } from './refusal.client'

type SignInFormProps = {
  /** Whose session ended: nobody else signs in over their window. */
  email?: string
  onSignedIn: () => void
}

/** E-mail and password, then a code where the account has a second factor. */
export function SignInForm({ email: known, onSignedIn }: SignInFormProps) {
  const t = useTranslations('Desk.SignIn')
  const [isSecond, setSecond] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<AuthAnswer>()
  const send = async (form: FormData) => {
    setBusy(true)
    setRefused(undefined)
    const answer = isSecond
      ? await verifySecondFactor(codeIn(form))
      : await signIn(known ?? text(form, 'email'), text(form, 'password'))
    setBusy(false)
    if (!answer.ok) {
      setRefused(answer)
      if (answer.reason === 'second-step-expired') setSecond(false)
    } else if (!isSecond && asksForCode(answer.value)) setSecond(true)
    else onSignedIn()
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
      {isSecond ? (
        <Field label={t('code')} hint={t('secondLead')}>
          <Input key="code" name="code" autoComplete="one-time-code" required autoFocus dir="ltr" />
        </Field>
      ) : (
        <>
          <Field label={t('email')}>
            <Input
              name="email"
              type="email"
              autoComplete="username"
              required
              readOnly={!!known}
              defaultValue={known}
            />
          </Field>
          <Field label={t('password')}>
            <PasswordInput name="password" autoComplete="current-password" required />
          </Field>
        </>
      )}
      <Refusal answer={refused} />
      <Button type="submit" variant="primary" disabled={isBusy} aria-busy={isBusy}>
        {isBusy ? t('busy') : t(isSecond ? 'verify' : 'submit')}
      </Button>
    </form>
  )
}

const text = (form: FormData, name: string) => String(form.get(name) ?? '')
const codeIn = (form: FormData) => asciiDigits(text(form, 'code')).replace(/\s/g, '')
const asksForCode = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'twoFactorRedirect' in value &&
  value.twoFactorRedirect === true
