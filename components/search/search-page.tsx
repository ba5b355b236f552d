import { EmptyList } from '@/components/lists/empty-list'
import { ListPage } from '@/components/lists/list-page'
import { MostRead } from '@/components/lists/most-read'
import { Pagination } from '@/components/lists/pagination'
import { River } from '@/components/lists/river'
import { StoryRows } from '@/components/lists/story-rows'
import type { Card } from '@/features/articles/cards'
import type { SearchPage as Found } from '@/features/search/for-readers'
import { searchPath } from '@/features/search/query'
import type { Shell } from '@/features/settings/shell'
import { SearchForm } from './search-form'

type SearchPageProps = { shell: Shell; found: Found; latest: readonly Card[]; mostRead: readonly Card[] }

/** The form, what was found, and the latest where nothing was. */
export function SearchPage({ shell, found, latest, mostRead }: SearchPageProps) {
  const { site } = shell
  const { t } = site
  const { text, stories = [], page = 1, pages = 1 } = found
  const title = text ? t('Search.titleFor', { query: text }) : t('Search.title')
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
        <SearchForm site={site} query={text} />
      </div>
      <Outcome shell={shell} found={found} />
      {stories.length > 0 && <StoryRows shell={shell} stories={stories} />}
      <Pagination
        site={site}
        page={page}
        pages={pages}
        hrefOf={(number) => searchPath(site.locale, text, number)}
      />
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

/** What came of it, in words. */
function Outcome({ shell, found }: { shell: Shell; found: Found }) {
  const { site } = shell
  const { t } = site
  const { text, isTooLong, isLoose, total = 0 } = found
  if (isTooLong)
    return <p className="border-t-[3px] border-ink py-5 text-[1.125rem] font-bold">{t('Search.tooLong')}</p>
  if (!text)
    return <p className="border-t-[3px] border-ink py-5 leading-relaxed text-muted">{t('Search.intro')}</p>
  if (total === 0) return <EmptyList site={site} words={t('Search.nothing', { query: text })} query={text} />
  return (
    <div className="border-t-[3px] border-ink pt-2">
      <p role="status" className="text-bar font-heavy">
        {t('Search.results', { count: total })}
      </p>
      {isLoose && <p className="text-muted">{t('Search.someWords')}</p>}
    </div>
  )
}
