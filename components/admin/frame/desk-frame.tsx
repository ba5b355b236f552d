import type { ReactNode } from 'react'
import { SignInAgain } from '@/components/admin/accounts/sign-in-again.client'
import { Mark } from '@/components/document/wordmark'
import type { Actor } from '@/features/accounts/actor'
import { editionPath, type Site } from '@/features/settings/site'
import { DeskMenu } from './desk-menu.client'
import { DeskNav } from './desk-nav.client'
import { placesOf } from './places'

type DeskFrameProps = { actor: Actor; site: Site; children: ReactNode }

/** What stands around every screen: where one can go, who one is, and the way to the site. */
export function DeskFrame({ actor, site, children }: DeskFrameProps) {
  const { t } = site
  const places = placesOf(actor.role).map(({ name, href }) => ({ name, href }))
  return (
    <div className="desk-frame">
      <a href="#content" className="skip">
        {t('Site.skipToContent')}
      </a>
      <header className="desk-bar" aria-label={t('Desk.Frame.home', { site: site.name })}>
        <a
          href="/admin"
          className="flex items-center gap-2 font-heavy"
          aria-label={t('Desk.Frame.home', { site: site.name })}
        >
          <Mark className="size-6" />
          <span className="text-bar">{site.name}</span>
        </a>
        <DeskMenu
          name={actor.name}
          role={actor.role}
          locale={site.locale}
          places={places}
          siteHref={editionPath(site.locale, '/')}
        />
      </header>
      <DeskNav places={places} label={t('Desk.Frame.menu')} />
      <main id="content" tabIndex={-1} className="desk-main">
        {children}
      </main>
      <SignInAgain email={actor.email} />
    </div>
  )
}
