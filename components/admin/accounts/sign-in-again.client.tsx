'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog.client'
import { SignInForm } from './sign-in-form.client'

/** Opens over whatever one is doing when the session has ended; signing in goes on with it. */
export function SignInAgain({ email }: { email: string }) {
  const t = useTranslations('Desk.SignIn.again')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const ask = () => setOpen(true)
    window.addEventListener('desk:signed-out', ask)
    return () => window.removeEventListener('desk:signed-out', ask)
  }, [])
  const goOn = () => {
    setOpen(false)
    window.dispatchEvent(new Event('desk:signed-in'))
  }
  return (
    <Dialog open={open} onOpenChange={setOpen} title={t('title')} description={t('lead')} size="small">
      <SignInForm email={email} onSignedIn={goOn} />
    </Dialog>
  )
}
