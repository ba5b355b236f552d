import { SearchForm } from '@/components/search/search-form'
import { editionPath, type Site } from '@/features/settings/site'

/** What to do where there is nothing to read. */
export function EmptyList({ site, words, query }: { site: Site; words?: string; query?: string }) {
  const { t } = site
  return (
    <div className="grid gap-4 border-t-[3px] border-ink pt-5 pb-4 *:max-w-measure">
      <div>
        <p className="text-[1.125rem] font-bold">{words ?? t('Lists.nothing')}</p>
        <p className="leading-relaxed text-muted">{query ? t('Search.hint') : t('Lists.nothingHint')}</p>
      </div>
      {query === undefined && <SearchForm site={site} />}
      <p>
        <a href={editionPath(site.locale, '/latest')} className="inline-block py-2 font-bold text-accent">
          {t('Lists.latestTitle')}
        </a>
      </p>
    </div>
  )
}
