import { Document } from '@/components/document/document'
import { MostRead } from '@/components/lists/most-read'
import type { Head } from '@/features/seo/heads'
import { UpIcon } from '@/components/ui/icons'
import type { Card } from '@/features/articles/cards'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import type { Shell } from '@/features/settings/shell'
import { ArticleBody } from './body/article-body'
import { ArticleHeader } from './article-header'
import { Corrections } from './corrections'
import { LeadFigure } from './lead-figure'
import { PrintFooter } from './print-footer'
import { RelatedRail } from './related-rail'
import { ShowMore } from './show-more'
import { Topics } from './topics'

type ArticlePageProps = {
  shell: Shell
  head: Head
  article: ArticleForReaders
  related: readonly Card[]
  mostRead: readonly Card[]
}

export function ArticlePage({ shell, head, article, related, mostRead }: ArticlePageProps) {
  const { site } = shell
  return (
    <Document shell={shell} head={head} current={article.sectionKey} sheet="story">
      <div className="wrap beside grid gap-8 pt-5 lg:gap-12 lg:pt-8">
        <article data-article={article.id}>
          <ArticleHeader site={site} article={article} />
          <LeadFigure site={site} article={article} />
          <ShowMore site={site} wordCount={article.wordCount} kind={article.kind}>
            <ArticleBody
              document={article.body}
              site={site}
              media={article.pictures}
              stories={article.linked}
            />
          </ShowMore>
          <Source site={site} article={article} />
          <Corrections site={site} corrections={article.corrections} />
          <Topics site={site} topics={article.topics} />
          <PrintFooter shell={shell} path={article.path} />
        </article>
        <aside className="rail">
          <RelatedRail shell={shell} stories={related} />
          <MostRead site={site} stories={mostRead} heading={site.t('Article.mostRead')} />
        </aside>
      </div>
      <p className="wrap no-print pt-6">
        <a href="#top" className="touch grid-flow-col gap-2 font-bold">
          <UpIcon />
          {site.t('Site.toTop')}
        </a>
      </p>
      {!shell.preview && <page-view data-article={article.id} />}
    </Document>
  )
}

function Source({ site, article }: { site: Shell['site']; article: ArticleForReaders }) {
  if (!article.sourceName && !article.sourceUrl) return null
  const name = article.sourceName ?? site.t('Article.original')
  return (
    <p className="meta mt-6">
      {site.t('Article.source')}:{' '}
      {article.sourceUrl ? (
        <a className="underline underline-offset-4" href={article.sourceUrl}>
          {name}
        </a>
      ) : (
        name
      )}
    </p>
  )
}
