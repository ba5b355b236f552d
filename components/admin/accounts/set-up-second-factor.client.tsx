'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { renderSVG } from 'uqr'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { asciiDigits } from '@/lib/arabic/digits'
import { startSecondFactor, verifySecondFactor, type AuthAnswer } from './ask-auth'
import { AskPassword } from './ask-password.client'
import { Refusal } from './refusal.client'

type Begun = { totpURI: string; backupCodes: string[] }

/** Password, square code, a first code to prove it, then the recovery codes: shown once. */
export function SetUpSecondFactor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('Desk.Account')
  const [begun, setBegun] = useState<Begun>()
  const [isProved, setProved] = useState(false)
  if (!begun) return <AskPassword confirm={t('start')} ask={startSecondFactor} onDone={setBegun} />
  if (!isProved) return <ProveCode uri={begun.totpURI} onDone={() => setProved(true)} />
  return (
    <div className="grid gap-3">
      <h3 className="font-bold">{t('recovery')}</h3>
      <p className="text-small text-muted">{t('recoveryLead')}</p>
      <ul dir="ltr" className="grid grid-cols-2 gap-1 border border-rule p-3 font-semibold">
        {begun.backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button variant="primary" onClick={onDone}>
        {t('recoveryDone')}
      </Button>
    </div>
  )
}

function ProveCode({ uri, onDone }: { uri: string; onDone: () => void }) {
  const t = useTranslations('Desk.Account')
  const [refused, setRefused] = useState<AuthAnswer>()
  const key = new URL(uri).searchParams.get('secret') ?? ''
  const send = async (form: FormData) => {
    const answer = await verifySecondFactor(asciiDigits(String(form.get('code') ?? '')).replace(/\s/g, ''))
    if (answer.ok) onDone()
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
      <p className="text-small">{t('scan')}</p>
      <img
        alt={t('qr')}
        width={200}
        height={200}
        className="justify-self-center bg-[#fff] p-2"
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`}
      />
      <p className="text-tiny text-muted">
        {t('key')}{' '}
        <bdi dir="ltr" className="font-semibold break-all text-ink">
          {key}
        </bdi>
      </p>
      <Field label={t('code')}>
        <Input
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          dir="ltr"
          maxLength={12}
        />
      </Field>
      <Refusal answer={refused} />
      <Button type="submit" variant="primary">
        {t('confirm')}
      </Button>
    </form>
  )
}
