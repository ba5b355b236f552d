'use client'
import { Languages, LogOut, Moon, Sun, SunMoon, UserRound, type LucideIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { signOut } from '@/components/admin/accounts/ask-auth'
import { Button } from '@/components/ui/button'
import type { Role } from '@/features/accounts/permissions'
import { BarPopover, closePopover } from './bar-popover'
import { goTo } from './go'
import { changeTheme } from './theme'

const ID = 'own-menu'

/** Oneself: the account, the language of the desk, its light, and the way out. */
export function OwnMenu({ name, role, locale }: { name: string; role: Role; locale: string }) {
  const t = useTranslations('Desk.Frame')
  const label = t('own', { name, role: t(`roles.${role}`) })
  const speak = async () => {
    const answer = await callAction('account.setLanguage', { locale: locale === 'ar' ? 'en' : 'ar' })
    if (answer.ok) window.location.reload()
  }
  const leave = async () => {
    await signOut()
    goTo('/admin/sign-in')
  }
  return (
    <>
      <Button variant="quiet" size="small" aria-label={label} popoverTarget={ID}>
        <UserRound aria-hidden="true" className="size-4" />
        <bdi className="max-w-32 truncate max-sm:hidden">{name}</bdi>
      </Button>
      <BarPopover id={ID} label={label}>
        <ul className="grid py-1">
          <li>
            <Link
              href="/admin/account"
              prefetch={false}
              className="menu-item"
              onClick={() => closePopover(ID)}
            >
              <UserRound aria-hidden="true" className="size-4" />
              {t('places.account')}
            </Link>
          </li>
          <Choice icon={Languages} label={t('language')} onChoose={() => void speak()} />
          <Choice icon={Sun} label={t('themeLight')} onChoose={() => changeTheme('light')} />
          <Choice icon={Moon} label={t('themeDark')} onChoose={() => changeTheme('dark')} />
          <Choice icon={SunMoon} label={t('themeAuto')} onChoose={() => changeTheme('auto')} />
          <Choice
            icon={LogOut}
            label={t('signOut')}
            onChoose={() => void leave()}
            iconClass="rtl:-scale-x-100"
          />
        </ul>
      </BarPopover>
    </>
  )
}

type ChoiceProps = { icon: LucideIcon; label: string; onChoose: () => void; iconClass?: string }

function Choice({ icon: Icon, label, onChoose, iconClass = '' }: ChoiceProps) {
  const choose = () => {
    closePopover(ID)
    onChoose()
  }
  return (
    <li>
      <button type="button" className="menu-item w-full" onClick={choose}>
        <Icon aria-hidden="true" className={`size-4 ${iconClass}`} />
        {label}
      </button>
    </li>
  )
}
