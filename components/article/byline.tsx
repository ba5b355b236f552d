import { Picture } from '@/components/media/picture'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import { readingMinutes } from '@/features/documents/text'
import { editionPath, type Site } from '@/features/settings/site'
import { ShareButton } from './share'

/** Stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· '

/** Who wrote it, where it was filed, when it came out and was changed, and how long it takes. */
export function Byline({ site, article }: { site: Site; article: ArticleForReaders }) {
  const { t } = site
  const [first] = article.bylines
  const portrait = first?.portraitId ? article.pictures.get(first.portraitId) : undefined
  const dateline = [article.datelineSource, article.datelinePlace].filter(Boolean).join('\u00a0– ')
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 border-y border-rule py-3.5">
      {portrait && (
        <Picture
          media={portrait}
          crop="1x1"
          sizes="3rem"
          upToPx={160}
          isDecorative
          className="portrait size-12"
        />
      )}
      <div className="min-w-[min(10rem,100%)] flex-1">
        {(first ?? dateline) && (
          <p className="font-bold">
            <Names site={site} article={article} />
            {first && dateline && DOT}
            {dateline && <span className="font-normal text-muted">{dateline}</span>}
          </p>
        )}
        <p className="meta">
          <Times site={site} article={article} />
          {article.wordCount > 0 && (
            <>
              {DOT}
              <span className="whitespace-nowrap">
                {t('Article.readingTime', { minutes: readingMinutes(article.wordCount) })}
              </span>
            </>
          )}
        </p>
      </div>
      <ShareButton site={site} headline={article.headline} path={article.path} />
    </div>
  )
}

function Names({ site, article }: { site: Site; article: ArticleForReaders }) {
  return article.bylines.map(({ id, slug, name }, index) => (
    <span key={id}>
      {index > 0 && site.t('Site.listSeparator')}
      <a href={encodeURI(editionPath(site.locale, `/authors/${slug}`))} rel="author">
        {name}
      </a>
    </span>
  ))
}

function Times({ site, article }: { site: Site; article: ArticleForReaders }) {
  const { t, dates } = site
  const { publishedAt, significantlyUpdatedAt } = article
  const isUpdated = significantlyUpdatedAt !== null && significantlyUpdatedAt > publishedAt
  const isSameDay = isUpdated && dates.date(significantlyUpdatedAt) === dates.date(publishedAt)
  return (
    <>
      {t('Article.published')}{' '}
      <time dateTime={dates.machine(publishedAt)}>{dates.dateTime(publishedAt)}</time>
      {isUpdated && (
        <>
          {DOT}
          {t('Article.updated')}{' '}
          <time dateTime={dates.machine(significantlyUpdatedAt)}>
            {isSameDay ? dates.time(significantlyUpdatedAt) : dates.dateTime(significantlyUpdatedAt)}
          </time>
        </>
      )}{' '}
      {site.zonePhrase}
    </>
  )
}
