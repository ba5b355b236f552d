import { NewsTicker } from '@/components/breaking/ticker'
import { SearchIcon } from '@/components/ui/icons'
import type { Shell, TickerAlert } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import { Preferences } from './preferences'
import { SectionNav } from './section-nav'
import { Wordmark } from './wordmark'

type MastheadProps = {
  shell: Shell
  current?: string
  languages?: Readonly<Record<string, string>>
  ticker: readonly TickerAlert[]
}

export function Masthead({ shell, current, languages = {}, ticker }: MastheadProps) {
  const { site, now } = shell
  const { t, locale } = site
  const home = editionPath(locale, '/')
  return (
    <header>
      <div className="wrap flex flex-wrap items-center gap-x-3 py-1.5 lg:py-2.5">
        <Wordmark site={site} href={home} label={t('Masthead.homeOf', { site: site.name })} />
        <p className="meta ms-auto hidden sm:block">
          <time dateTime={site.dates.machine(now).slice(0, 10)}>{site.dates.weekdayDate(now)}</time>
        </p>
        <nav
          aria-label={t('Masthead.tools')}
          className="no-print ms-auto flex flex-wrap items-center justify-end text-small font-bold sm:ms-0"
        >
          {site.editions
            .filter((edition) => edition.locale !== locale)
            .map((edition) => (
              <a
                key={edition.locale}
                href={languages[edition.locale] ?? editionPath(edition.locale, '/')}
                hrefLang={edition.locale}
                lang={edition.locale}
                dir={edition.direction}
                className="touch px-2 [font-family:var(--font-waiting)]"
              >
                {edition.name}
              </a>
            ))}
          <a href={editionPath(locale, '/search')} className="touch" aria-label={t('Masthead.search')}>
            <SearchIcon />
          </a>
          <Preferences site={site} />
        </nav>
      </div>
      <SectionNav site={site} current={current} />
      <NewsTicker site={site} alerts={ticker} />
    </header>
  )
}
