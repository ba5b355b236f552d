'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { stopSecondFactor } from './ask-auth'
import { AskPassword } from './ask-password.client'
import { SetUpSecondFactor } from './set-up-second-factor.client'

/** A code of an app after the password: turned on with its recovery codes, turned off with the password. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const t = useTranslations('Desk.Account')
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    router.refresh()
  }
  return (
    <section className="grid gap-2">
      <h2 className="flex items-center gap-2 font-bold">
        {t('second')}
        <Badge tone={isOn ? 'good' : 'neutral'}>{t(isOn ? 'on' : 'off')}</Badge>
      </h2>
      <p className="text-small text-muted">{t('secondLead')}</p>
      <Button className="justify-self-start" onClick={() => setOpen(true)}>
        {t(isOn ? 'stop' : 'start')}
      </Button>
      <Dialog open={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close())} title={t('second')}>
        {isOn ? (
          <AskPassword confirm={t('stop')} ask={stopSecondFactor} onDone={close} />
        ) : (
          <SetUpSecondFactor onDone={close} />
        )}
      </Dialog>
    </section>
  )
}
