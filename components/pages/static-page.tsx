import { ArticleBody } from '@/components/article/body/article-body'
import { Document } from '@/components/document/document'
import { Breadcrumbs } from '@/components/lists/breadcrumbs'
import type { StaticPageForReaders } from '@/features/pages/for-readers'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

type StaticPageProps = { shell: Shell; head: Head; page: StaticPageForReaders }

/** A page that is not news, with its sisters beside it. */
export function StaticPage({ shell, head, page }: StaticPageProps) {
  const { site } = shell
  const { t, dates } = site
  return (
    <Document shell={shell} head={head}>
      <div className="wrap pt-2.5 lg:pt-4">
        <Breadcrumbs site={site} parents={[]} here={page.headline} />
        <div className="beside grid gap-10 pt-1 lg:gap-12">
          <article>
            <h1 className="mb-2 text-headline font-heavy lg:text-headline-wide">{page.headline}</h1>
            {page.standfirst && (
              <p className="max-w-measure text-[1.125rem] leading-relaxed text-muted">{page.standfirst}</p>
            )}
            <div className="mt-4 border-t border-rule">
              <ArticleBody document={page.body} site={site} media={page.pictures} stories={page.linked} />
            </div>
            <p className="meta mt-8">
              {t('Article.updated')}{' '}
              <time dateTime={dates.machine(page.updatedAt)}>{dates.date(page.updatedAt)}</time>
            </p>
          </article>
          <Sisters site={site} slug={page.slug} />
        </div>
      </div>
    </Document>
  )
}

function Sisters({ site, slug }: { site: Site; slug: string }) {
  const { t, locale } = site
  if (site.footerPages.length < 2) return null
  return (
    <section aria-labelledby="sisters" className="no-print">
      <h2 id="sisters" className="bar">
        {t('Footer.pages')}
      </h2>
      <ul className="rows">
        {site.footerPages.map((page) => (
          <li key={page.slug}>
            <a
              href={encodePath(editionPath(locale, `/pages/${page.slug}`))}
              aria-current={page.slug === slug ? 'page' : undefined}
              className="block py-3 font-bold aria-[current]:text-accent"
            >
              {page.headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
