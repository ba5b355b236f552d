'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const t = useTranslations('Desk.SignIn')
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye
  return (
    <div className="flex gap-2">
      <Input {...props} type={isShown ? 'text' : 'password'} dir="ltr" />
      <Button size="icon" aria-label={t(isShown ? 'hide' : 'show')} onClick={() => setShown(!isShown)}>
        <Icon aria-hidden="true" className="size-4" />
      </Button>
    </div>
  )
}
