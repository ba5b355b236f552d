'use client'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

type RedirectButtonProps = {
  /** The redirect that is changed; a new one where there is none. */
  was?: string
  from?: string
  to?: string
  look?: 'primary' | 'secondary' | 'quiet'
  label?: string
  children: ReactNode
}

/** Asks where an old address leads, and says so to the desk. */
export function RedirectButton({ was, from, to, look = 'quiet', label, children }: RedirectButtonProps) {
  const t = useTranslations('Desk.Redirects')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={look}
        size={look === 'primary' ? 'normal' : 'small'}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {children}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t(was === undefined ? 'new' : 'change')}
        description={t('formLead')}
      >
        <RedirectForm {...{ was, from, to }} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

type RedirectFormProps = Pick<RedirectButtonProps, 'was' | 'from' | 'to'> & { onDone: () => void }

function RedirectForm({ was, from, to, onDone }: RedirectFormProps) {
  const t = useTranslations('Desk.Redirects')
  const { isBusy, ask, words } = useVerb()
  const [reason, setReason] = useState<string>()
  const save = async (form: FormData) => {
    const [oldPath, target] = [String(form.get('from') ?? ''), String(form.get('to') ?? '')]
    const answer = await ask(callAction('redirects.save', { was, from: oldPath, to: target }), t('saved'))
    if (answer.ok) onDone()
    else setReason(answer.reason)
  }
  const isOfOld = ['redirect-from', 'redirect-reserved', 'redirect-exists'].includes(reason ?? '')
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void save(new FormData(event.currentTarget))
      }}
    >
      <Field
        label={t('from')}
        hint={t('fromHint')}
        error={reason && isOfOld ? words(reason) : undefined}
        required
      >
        <Input name="from" required maxLength={5_000} dir="ltr" defaultValue={from} />
      </Field>
      <Field
        label={t('to')}
        hint={t('toHint')}
        error={reason && !isOfOld ? words(reason) : undefined}
        required
      >
        <Input name="to" required maxLength={5_000} dir="ltr" defaultValue={to} />
      </Field>
      <Button type="submit" variant="primary" disabled={isBusy}>
        {t('save')}
      </Button>
    </form>
  )
}
