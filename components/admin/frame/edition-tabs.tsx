import Link from 'next/link'
import type { Site } from '@/features/settings/site'

type EditionTabsProps = { site: Site; current: string; href: string }

/** Which edition a screen shows, where the newsroom has several. */
export function EditionTabs({ site, current, href }: EditionTabsProps) {
  if (site.editions.length < 2) return null
  return (
    <nav
      aria-label={site.t('Desk.Stories.edition')}
      className="mb-4 flex flex-wrap gap-x-1 border-b border-rule"
    >
      {site.editions.map(({ locale, name }) => (
        <Link
          key={locale}
          href={`${href}${href.includes('?') ? '&' : '?'}edition=${locale}`}
          aria-current={locale === current ? 'page' : undefined}
          className="tab aria-[current]:border-accent aria-[current]:text-ink"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
