import type { ArticleForReaders } from '@/features/articles/for-readers'
import { editionPath, type Site } from '@/features/settings/site'
import { Byline } from './byline'

export function ArticleHeader({ site, article }: { site: Site; article: ArticleForReaders }) {
  const sectionHref = encodeURI(editionPath(site.locale, `/${article.sectionSlug}`))
  const isPlain = article.kind === 'news' || (article.kind === 'opinion' && article.isOpinion)
  const label = article.kicker ?? (isPlain ? undefined : site.t(`Kinds.${article.kind}`))
  return (
    <header>
      <p className="kicker text-[.9375rem]">
        <a href={sectionHref} className="inline-block py-0.5">
          {article.sectionName}
        </a>
        {label && (
          <>
            {article.kind === 'live' ? '\u00a0 ' : '\u00a0· '}
            <span className={article.kind === 'live' ? 'live-mark text-breaking' : undefined}>{label}</span>
          </>
        )}
      </p>
      <h1 className="mt-1 mb-3 text-headline font-heavy lg:text-headline-wide">{article.headline}</h1>
      {article.standfirst && (
        <p className="text-[1.125rem] leading-relaxed text-muted lg:text-[1.25rem]">{article.standfirst}</p>
      )}
      <Byline site={site} article={article} />
    </header>
  )
}
