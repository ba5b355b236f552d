'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { AuthAnswer } from './ask-auth'
import { PasswordInput } from './password-input.client'
import { Refusal } from './refusal.client'

type AskPasswordProps<Value> = {
  confirm: string
  ask: (password: string) => Promise<AuthAnswer<Value>>
  onDone: (value: Value) => void
}

/** Asks for the password again before something that concerns it. */
export function AskPassword<Value>({ confirm, ask, onDone }: AskPasswordProps<Value>) {
  const t = useTranslations('Desk.Account')
  const [refused, setRefused] = useState<AuthAnswer>()
  const [isBusy, setBusy] = useState(false)
  const send = async (form: FormData) => {
    setBusy(true)
    const answer = await ask(String(form.get('password') ?? ''))
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setRefused(answer)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('askPassword')}>
        <PasswordInput name="password" autoComplete="current-password" required />
      </Field>
      <Refusal answer={refused} />
      <Button type="submit" variant="primary" disabled={isBusy}>
        {confirm}
      </Button>
    </form>
  )
}
