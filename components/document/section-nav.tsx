import { editionPath, type Site } from '@/features/settings/site'
import { drawnOnce } from './drawn-once'

/** The sections, sideways on a phone: it scrolls by itself, without script. */
export function SectionNav({ site, current }: { site: Site; current?: string }) {
  return (
    <nav
      aria-label={site.t('Nav.sections')}
      className="scroll-strip border-y border-rule"
      dangerouslySetInnerHTML={drawnOnce(site, `sections ${current ?? ''}`, () => (
        <Sections site={site} current={current} />
      ))}
    />
  )
}

function Sections({ site, current }: { site: Site; current?: string }) {
  const { t, locale } = site
  const links = [
    { name: t('Nav.home'), key: 'home', path: '/' },
    ...site.sections.map(({ name, slug, key }) => ({ name, key, path: `/${slug}` })),
    { name: t('Nav.latest'), key: 'latest', path: '/latest' },
    { name: t('Nav.mostRead'), key: 'most-read', path: '/most-read' },
  ]
  return (
    <ul className="wrap flex gap-5 text-[.9375rem] font-bold whitespace-nowrap lg:gap-6">
      {links.map(({ name, key, path }) => (
        <li key={key}>
          <a
            href={encodeURI(editionPath(locale, path))}
            aria-current={key === current ? 'page' : undefined}
            className="block py-2.5 aria-[current]:[box-shadow:inset_0_-3px_var(--accent)]"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}
