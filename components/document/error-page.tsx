import { River } from '@/components/lists/river'
import { SearchForm } from '@/components/search/search-form'
import type { Card } from '@/features/articles/cards'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import { Document } from './document'

type Reason =
  | 'notFound'
  | 'withdrawn'
  | 'killed'
  | 'badRequest'
  | 'methodNotAllowed'
  | 'broken'
  | 'unavailable'
  | 'offline'

type ErrorPageProps = {
  shell: Shell
  status: number
  reason: Reason
  /** What the newsroom says of a story it took down. */
  notice?: string | null
  requestId?: string
  latest: readonly Card[]
}

/** A page that says no, why, and what to do instead. */
export function ErrorPage({ shell, status, reason, notice, requestId, latest }: ErrorPageProps) {
  const { site } = shell
  const { t } = site
  const title = t(`Errors.${reason}.title`)
  return (
    <Document
      shell={shell}
      head={{ title: t('Site.pageTitle', { page: title, site: site.name }), isIndexable: false }}
    >
      <div className="wrap grid grid-cols-1 gap-10 pt-8 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:pt-12">
        <div>
          <p className="kicker">{t('Errors.code', { code: site.dates.number(status) })}</p>
          <h1 className="mt-1 mb-3 text-headline font-heavy lg:text-headline-wide">{title}</h1>
          <p className="max-w-measure text-[1.125rem] leading-relaxed">{t(`Errors.${reason}.text`)}</p>
          {notice && (
            <p className="mt-4 max-w-measure border-s-4 border-muted bg-panel px-4 py-3 leading-relaxed">
              {notice}
            </p>
          )}
          <p className="mt-2 max-w-measure leading-relaxed text-muted">{t(`Errors.${reason}.action`)}</p>
          {requestId && <p className="meta mt-4">{t('Errors.requestId', { id: requestId })}</p>}
          <div className="mt-6 max-w-measure">
            <SearchForm site={site} />
          </div>
          <p className="mt-4">
            <a href={editionPath(site.locale, '/')} className="inline-block py-2 font-bold text-accent">
              {t('Errors.goHome')}
            </a>
          </p>
        </div>
        {latest.length > 0 && (
          <section aria-labelledby="latest">
            <h2 id="latest" className="bar">
              {t('Errors.latest')}
            </h2>
            <River shell={shell} stories={latest} />
          </section>
        )}
      </div>
    </Document>
  )
}
