'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog.client'
import { SignInForm } from './sign-in-form.client'

type SignInDialogProps = {
  email: string
  /** Stands beside the text in which somebody writes, and leaves them their cursor. */
  isBeside: boolean
  onClose: () => void
  onSignedIn: () => void
}

export function SignInDialog({ email, isBeside, onClose, onSignedIn }: SignInDialogProps) {
  const t = useTranslations('Desk.SignIn.again')
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={<span role="alert">{t('lead')}</span>}
      size="small"
      isBeside={isBeside}
    >
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Dialog>
  )
}
