'use client'
import { UserRoundPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select.client'
import { roles, type Role } from '@/features/accounts/permissions'
import { LinkBox } from './link-box.client'

type Made = { url: string; isMailed: boolean; name: string; email: string }
type InviteButtonProps = { again?: { email: string; name: string; role: Role } }

/** Invites somebody, and shows the link to hand over. */
export function InviteButton({ again }: InviteButtonProps) {
  const t = useTranslations('Desk.Users')
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<Made>()
  const open = (next: boolean) => {
    setOpen(next)
    setMade(undefined)
  }
  return (
    <>
      <Button
        variant={again ? 'quiet' : 'primary'}
        size={again ? 'small' : 'normal'}
        onClick={() => open(true)}
      >
        <UserRoundPlus aria-hidden="true" className="size-4" />
        {t(again ? 'again' : 'invite')}
      </Button>
      <Dialog
        open={isOpen}
        onOpenChange={open}
        title={t(made ? 'linkTitle' : 'invite')}
        description={made ? t('linkLead', { name: made.name }) : t('inviteLead')}
      >
        {made ? (
          <LinkBox url={made.url} note={made.isMailed ? t('mailed', { email: made.email }) : undefined} />
        ) : (
          <InviteForm again={again} onMade={setMade} />
        )}
      </Dialog>
    </>
  )
}

function InviteForm({ again, onMade }: InviteButtonProps & { onMade: (made: Made) => void }) {
  const t = useTranslations('Desk.Users')
  const roleName = useTranslations('Desk.Frame.roles')
  const [role, setRole] = useState<Role>(again?.role ?? 'reporter')
  const { isBusy, ask } = useVerb()
  const send = async (form: FormData) => {
    const [email, name] = [String(form.get('email') ?? ''), String(form.get('name') ?? '')]
    const answer = await ask(callAction('users.invite', { email, name, role }))
    if (answer.ok) onMade({ ...answer.value, name, email })
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void send(new FormData(event.currentTarget))
      }}
    >
      <Field label={t('name')} required>
        <Input name="name" required minLength={2} maxLength={80} defaultValue={again?.name} />
      </Field>
      <Field label={t('email')} required>
        <Input name="email" type="email" required defaultValue={again?.email} />
      </Field>
      <Field label={t('role')} hint={t(`roleHints.${role}`)}>
        <Select
          value={role}
          onValueChange={(value) => setRole(roles.find((one) => one === value) ?? 'reporter')}
          options={roles.map((one) => ({ value: one, label: roleName(one) }))}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={isBusy}>
        {t('send')}
      </Button>
    </form>
  )
}
