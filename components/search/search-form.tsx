import { SearchIcon } from '@/components/ui/icons'
import { editionPath, type Site } from '@/features/settings/site'

/** A plain form: it works before and without any script. */
export function SearchForm({ site, query = '' }: { site: Site; query?: string }) {
  const { t } = site
  return (
    <form action={editionPath(site.locale, '/search')} role="search" className="flex gap-2">
      <input
        type="search"
        name="q"
        defaultValue={query}
        dir="auto"
        maxLength={200}
        aria-label={t('Search.label')}
        placeholder={t('Search.placeholder')}
        className="min-h-11 min-w-0 flex-1 rounded-small border border-muted bg-paper px-3 placeholder:text-muted"
      />
      <button
        type="submit"
        className="touch grid-flow-col gap-2 rounded-small bg-ink px-4 font-bold text-paper"
      >
        <SearchIcon />
        {t('Search.button')}
      </button>
    </form>
  )
}
