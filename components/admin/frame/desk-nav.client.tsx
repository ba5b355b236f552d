'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { placeIcons } from './place-icons'
import type { PlaceName } from './places'

export type Place = { name: PlaceName; href: string }

/** Whether an address lies in a place; the first screen is only itself. */
export const isIn = (path: string, href: string): boolean =>
  path === href || (href !== '/admin' && path.startsWith(`${href}/`))

/** The desk's screens: beside the page on wide windows; phones find them in the menu. */
export function DeskNav({ places, label }: { places: readonly Place[]; label: string }) {
  return (
    <nav aria-label={label} className="desk-nav">
      <PlaceLinks places={places} />
    </nav>
  )
}

export function PlaceLinks({ places, onGo }: { places: readonly Place[]; onGo?: () => void }) {
  const t = useTranslations('Desk.Frame.places')
  const path = usePathname()
  return (
    <ul className="grid gap-0.5">
      {places.map(({ name, href }) => {
        const Icon = placeIcons[name]
        return (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              onClick={onGo}
              aria-current={isIn(path, href) ? 'page' : undefined}
              className="desk-link"
            >
              <Icon aria-hidden="true" className="size-4 shrink-0" />
              {t(name)}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
