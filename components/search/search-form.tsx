import type { ReactNode } from 'react'
import { SearchIcon } from '@/components/ui/icons'
import { editionPath, type Site } from '@/features/settings/site'

type SearchFormProps = {
  site: Site
  query?: string
  /** What narrows the search. */
  children?: ReactNode
}

/** A plain form: it works before and without any script; <search-suggest> suggests while one types. */
export function SearchForm({ site, query = '', children }: SearchFormProps) {
  const { t, locale } = site
  return (
    <form action={editionPath(locale, '/search')} role="search">
      <search-suggest data-url={`/api/suggestions?edition=${locale}`} data-found={t('Search.suggested')}>
        <div className="flex flex-wrap gap-2">
          <input
            type="search"
            name="q"
            defaultValue={query}
            dir="auto"
            maxLength={200}
            aria-label={t('Search.label')}
            placeholder={t('Search.placeholder')}
            className="min-h-11 w-0 flex-1 basis-32 rounded-small border border-muted bg-paper px-3 placeholder:text-muted"
          />
          <button
            type="submit"
            className="touch grid-flow-col gap-2 rounded-small bg-ink px-4 font-bold text-paper"
          >
            <SearchIcon />
            {t('Search.button')}
          </button>
        </div>
        <div data-part="list" id="suggestions" role="listbox" aria-label={t('Search.suggestions')} hidden />
        <span data-part="status" role="status" className="sr-only" />
      </search-suggest>
      {children}
    </form>
  )
}
