'use client'
import { ExternalLink, Languages, LogOut, Menu as MenuIcon, Moon } from 'lucide-react'
import { SquarePen, Sun, SunMoon, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { signOut } from '@/components/admin/accounts/ask-auth'
import { Button, LinkButton } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu.client'
import { Sheet } from '@/components/ui/sheet.client'
import type { Role } from '@/features/accounts/permissions'
import { PlaceLinks, type Place } from './desk-nav.client'
import { goTo } from './go'
import { changeTheme } from './theme'

type DeskMenuProps = { name: string; role: Role; locale: string; places: readonly Place[]; siteHref: string }

/** The end of the bar: a new story, the site, oneself; on phones the way to all screens. */
export function DeskMenu({ name, role, locale, places, siteHref }: DeskMenuProps) {
  const t = useTranslations('Desk.Frame')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="flex items-center gap-1.5">
      <LinkButton href="/admin/articles/new" variant="primary" size="small">
        <SquarePen aria-hidden="true" className="size-4" />
        <span className="max-sm:sr-only">{t('newStory')}</span>
      </LinkButton>
      <LinkButton
        href={siteHref}
        variant="quiet"
        size="icon"
        aria-label={t('viewSite')}
        target="_blank"
        className="max-sm:hidden"
      >
        <ExternalLink aria-hidden="true" className="size-4 rtl:-scale-x-100" />
      </LinkButton>
      <OwnMenu name={name} role={role} locale={locale} />
      <Button
        variant="quiet"
        size="icon"
        aria-label={t('menu')}
        className="lg:hidden"
        onClick={() => setOpen(true)}
      >
        <MenuIcon aria-hidden="true" className="size-5" />
      </Button>
      <Sheet open={isOpen} onOpenChange={setOpen} title={t('menu')}>
        <PlaceLinks places={places} onGo={() => setOpen(false)} />
        <a href={siteHref} className="desk-link mt-2">
          <ExternalLink aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          {t('viewSite')}
        </a>
      </Sheet>
    </div>
  )
}

function OwnMenu({ name, role, locale }: Pick<DeskMenuProps, 'name' | 'role' | 'locale'>) {
  const t = useTranslations('Desk.Frame')
  const router = useRouter()
  const other = locale === 'ar' ? 'en' : 'ar'
  const speak = async () => {
    const answer = await callAction('account.setLanguage', { locale: other })
    if (answer.ok) window.location.reload()
  }
  const leave = async () => {
    await signOut()
    goTo('/admin/sign-in')
  }
  return (
    <Menu
      trigger={
        <Button variant="quiet" size="small" aria-label={t('own', { name, role: t(`roles.${role}`) })}>
          <UserRound aria-hidden="true" className="size-4" />
          <bdi className="max-w-32 truncate max-sm:hidden">{name}</bdi>
        </Button>
      }
      items={[
        {
          label: t('places.account'),
          icon: <UserRound className="size-4" />,
          onSelect: () => router.push('/admin/account'),
        },
        { label: t('language'), icon: <Languages className="size-4" />, onSelect: () => void speak() },
        { label: t('themeLight'), icon: <Sun className="size-4" />, onSelect: () => changeTheme('light') },
        { label: t('themeDark'), icon: <Moon className="size-4" />, onSelect: () => changeTheme('dark') },
        {
          label: t('themeAuto'),
          icon: <SunMoon className="size-4" />,
          onSelect: () => changeTheme('auto'),
        },
        {
          label: t('signOut'),
          icon: <LogOut className="size-4 rtl:-scale-x-100" />,
          onSelect: () => void leave(),
        },
      ]}
    />
  )
}
