import { searchPath, type SearchRequest } from '@/features/search/address'
import type { SearchPage } from '@/features/search/for-readers'
import type { Site } from '@/features/settings/site'

/** What came of it, in words, and the ways to narrow or to order it. */
export function Outcome({ site, found }: { site: Site; found: SearchPage }) {
  const { t } = site
  const { total, isAbout, isLoose, named, corrected, request, stories, query } = found
  return (
    <div className="grid gap-2 border-t-[3px] border-ink pt-2 pb-3">
      <p role="status" className="text-bar font-heavy">
        {t(isAbout ? 'Search.resultsAbout' : 'Search.results', { count: total })}
      </p>
      {isLoose && <p className="text-muted">{t('Search.someWords')}</p>}
      {!isLoose && stories.length > total && query.wanted.length > 2 && (
        <p className="text-muted">{t('Search.alsoSome')}</p>
      )}
      {corrected && (
        <p>
          {t('Search.corrected')}{' '}
          <a href={searchPath(site.locale, { ...request, q: corrected, after: undefined })} className={chip}>
            <bdi>{corrected}</bdi>
          </a>
        </p>
      )}
      {named.length > 0 && (
        <ul aria-label={t('Search.named')} className="flex flex-wrap gap-2">
          {named.map((page) => (
            <li key={page.path}>
              <a href={page.path} className={chip}>
                <span className="font-normal text-muted">{t(`Search.${page.kind}`)}</span>{' '}
                <bdi>{page.name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      )}
      <Narrowed site={site} found={found} />
      <Sections site={site} found={found} />
      <Order site={site} request={request} />
    </div>
  )
}

const chip =
  'inline-block rounded-small border border-rule px-3 py-1.5 font-bold text-accent aria-[current]:border-ink aria-[current]:text-ink'

/** A topic or author the search is narrowed to, and the way back. */
function Narrowed({ site, found: { request, narrowing } }: { site: Site; found: SearchPage }) {
  const { t, locale } = site
  const chosen = (['topic', 'author'] as const).flatMap((name) => {
    const value = narrowing[name]
    return value === undefined ? [] : [{ name, words: t(`Search.${name}Filter`, { name: value }) }]
  })
  if (chosen.length === 0) return null
  return (
    <p className="flex flex-wrap gap-2">
      {chosen.map(({ name, words }) => (
        <a
          key={name}
          href={searchPath(locale, { ...request, [name]: undefined, after: undefined })}
          className={chip}
        >
          {t('Search.removeFilter', { name: words })}
        </a>
      ))}
    </p>
  )
}

/** How many there are in each section, as ways to go there. */
function Sections({ site, found: { request, sections } }: { site: Site; found: SearchPage }) {
  const { t, locale, dates } = site
  const counted = site.sections.filter(({ id }) => sections.has(id))
  if (counted.length < 2 && !request.section) return null
  const linkTo = (section: string | undefined): SearchRequest => ({ ...request, section, after: undefined })
  return (
    <nav aria-label={t('Search.sections')}>
      <ul className="flex flex-wrap gap-2 text-small">
        <li>
          <a
            href={searchPath(locale, linkTo(undefined))}
            aria-current={request.section ? undefined : 'true'}
            className={chip}
          >
            {t('Search.all')}
          </a>
        </li>
        {counted.map(({ id, slug, name }) => (
          <li key={id}>
            <a
              href={searchPath(locale, linkTo(slug))}
              aria-current={request.section === slug ? 'true' : undefined}
              className={chip}
            >
              {name} <span className="numbers text-muted">{dates.number(sections.get(id) ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Order({ site, request }: { site: Site; request: SearchRequest }) {
  const { t, locale } = site
  const orders = [
    { sort: undefined, words: t('Search.best') },
    { sort: 'newest' as const, words: t('Search.newest') },
  ]
  return (
    <nav aria-label={t('Search.order')}>
      <ul className="flex flex-wrap gap-2 text-small">
        {orders.map(({ sort, words }) => (
          <li key={words}>
            <a
              href={searchPath(locale, { ...request, sort, after: undefined })}
              aria-current={request.sort === sort ? 'true' : undefined}
              className={chip}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
