'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog.client'
import { SignInForm } from './sign-in-form.client'

type SignInDialogProps = { email: string; onClose: () => void; onSignedIn: () => void }

export function SignInDialog({ email, onClose, onSignedIn }: SignInDialogProps) {
  const t = useTranslations('Desk.SignIn.again')
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={t('lead')}
      size="small"
    >
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Dialog>
  )
}
