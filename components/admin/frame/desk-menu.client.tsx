'use client'
import { ExternalLink, Menu as MenuIcon, SquarePen, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { useUiWords } from '@/components/ui/ui-words.client'
import type { Role } from '@/features/accounts/permissions'
import { BarPopover, closePopover } from './bar-popover'
import { PlaceLinks, type Place } from './desk-nav.client'
import { OwnMenu } from './own-menu.client'

type DeskMenuProps = { name: string; role: Role; locale: string; places: readonly Place[]; siteHref: string }

/** The end of the bar: a new story, the site, oneself; on phones the way to all screens. */
export function DeskMenu({ name, role, locale, places, siteHref }: DeskMenuProps) {
  const t = useTranslations('Desk.Frame')
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
      <PlacesMenu places={places} siteHref={siteHref} />
    </div>
  )
}

const ID = 'all-places'

/** All screens, where there is no room for them beside the page. */
function PlacesMenu({ places, siteHref }: Pick<DeskMenuProps, 'places' | 'siteHref'>) {
  const t = useTranslations('Desk.Frame')
  const words = useUiWords()
  return (
    <>
      <Button variant="quiet" size="icon" aria-label={t('menu')} className="lg:hidden" popoverTarget={ID}>
        <MenuIcon aria-hidden="true" className="size-5" />
      </Button>
      <BarPopover id={ID} label={t('menu')} className="bar-popover-wide">
        <header className="flex items-center justify-between gap-3 border-b border-rule px-4 py-2">
          <p className="text-card font-bold">{t('menu')}</p>
          <Button
            variant="quiet"
            size="icon"
            aria-label={words.close}
            popoverTarget={ID}
            popoverTargetAction="hide"
          >
            <X aria-hidden="true" className="size-5" />
          </Button>
        </header>
        <div className="p-3">
          <PlaceLinks places={places} onGo={() => closePopover(ID)} />
          <a href={siteHref} className="desk-link mt-2">
            <ExternalLink aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            {t('viewSite')}
          </a>
        </div>
      </BarPopover>
    </>
  )
}
