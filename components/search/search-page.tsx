import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import { MostRead } from '@/components/lists/most-read'
import { River } from '@/components/lists/river'
import { ForwardIcon } from '@/components/ui/icons'
import type { Card } from '@/features/articles/cards'
import { searchPath } from '@/features/search/address'
import type { SearchPage as Found } from '@/features/search/for-readers'
import type { Shell } from '@/features/settings/shell'
import { FoundStories } from './found-stories'
import { Outcome } from './outcome'
import { SearchFilters } from './search-filters'
import { SearchForm } from './search-form'

type SearchPageProps = { shell: Shell; found: Found; latest: readonly Card[]; mostRead: readonly Card[] }

/** The form, what was found, and the latest where nothing was. */
export function SearchPage({ shell, found, latest, mostRead }: SearchPageProps) {
  const { site } = shell
  const { t } = site
  const { query, request, stories } = found
  const title = query.text ? t('Search.titleFor', { query: query.text }) : t('Search.title')
  const head = { title: t('Site.pageTitle', { page: title, site: site.name }), isIndexable: false }
  const aside =
    latest.length > 0 ? (
      <Latest shell={shell} stories={latest} />
    ) : (
      <MostRead site={site} stories={mostRead} heading={t('Nav.mostRead')} />
    )
  return (
    <ListPage shell={shell} head={head} title={t('Search.title')} aside={aside}>
      <div className="pb-6">
        <SearchForm site={site} query={query.text}>
          {query.text !== '' && <SearchFilters site={site} request={request} />}
        </SearchForm>
      </div>
      {stories.length > 0 ? (
        <>
          <Outcome site={site} found={found} />
          <FoundStories shell={shell} stories={stories} />
          <Pages shell={shell} found={found} />
        </>
      ) : (
        <Nothing shell={shell} found={found} />
      )}
    </ListPage>
  )
}

function Latest({ shell, stories }: { shell: Shell; stories: readonly Card[] }) {
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="bar">
        {shell.site.t('Front.river')}
      </h2>
      <River shell={shell} stories={stories} />
    </section>
  )
}

/** The way on, and back to the first page. */
function Pages({ shell: { site }, found: { request, after } }: { shell: Shell; found: Found }) {
  const { t, locale } = site
  if (!after && !request.after) return null
  return (
    <nav aria-label={t('Lists.pagination')} className="no-print mt-8 border-t border-rule pt-4">
      <ul className="flex flex-wrap gap-4 font-bold">
        {request.after && (
          <li>
            <a href={searchPath(locale, { ...request, after: undefined })} className="touch">
              {t('Search.firstPage')}
            </a>
          </li>
        )}
        {after && (
          <li>
            <a
              href={searchPath(locale, { ...request, after })}
              rel="next"
              className="touch grid-flow-col gap-1"
            >
              {t('Search.more')}
              <ForwardIcon />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** What to do where nothing was asked, or nothing found. */
function Nothing({ shell: { site }, found: { query } }: { shell: Shell; found: Found }) {
  const { t } = site
  if (query.isTooLong)
    return <p className="border-t-[3px] border-ink py-5 text-[1.125rem] font-bold">{t('Search.tooLong')}</p>
  if (query.text)
    return <EmptyList site={site} words={t('Search.nothing', { query: query.text })} query={query.text} />
  return (
    <div className="grid gap-2 border-t-[3px] border-ink py-5 leading-relaxed text-muted">
      <p>{t('Search.intro')}</p>
      <p>{t('Search.tips')}</p>
    </div>
  )
}
