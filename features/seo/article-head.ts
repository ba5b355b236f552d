import { articlePath } from '@/features/articles/address'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import { mediaPath } from '@/features/media/picture-media'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'
import type { Head } from './heads'
import { breadcrumbs, publisher } from './json-ld'
import { sharedDescription, sharedRendition, sharedTitle } from './shared-words'

export function articleHead(site: Site, article: ArticleForReaders): Head {
  const { t, dates } = site
  const modifiedAt = article.significantlyUpdatedAt ?? article.publishedAt
  const translations = article.translations.map((other) => [other.locale, articlePath(other)])
  return {
    title: t('Site.pageTitle', { page: sharedTitle(article), site: site.name }),
    description: sharedDescription(article),
    canonical: article.path,
    isIndexable: article.isIndexable,
    alternates: Object.fromEntries([[article.locale, article.path], ...translations]),
    type: 'article',
    image: sharedImage(article),
    publishedAt: dates.machine(article.publishedAt),
    modifiedAt: dates.machine(modifiedAt),
    jsonLd: {
      '@context': 'https://schema.org',
      '@graph': [
        newsArticle(site, article, modifiedAt),
        withoutContext(breadcrumbs(site, crumbs(site, article))),
      ],
    },
  }
}

/** The story's card; until it is drawn, the picture itself. */
function sharedImage(article: ArticleForReaders): Head['image'] {
  const card = article.sharePictures.find(({ shape }) => shape === 'card')
  if (card) {
    const { widthPx, heightPx } = card
    return { path: mediaPath(card.key), type: 'image/jpeg', widthPx, heightPx, alt: article.headline }
  }
  const media = article.leadMediaId === null ? undefined : article.pictures.get(article.leadMediaId)
  const rendition = sharedRendition(media)
  if (!media || !rendition) return undefined
  return {
    path: mediaPath(rendition.key),
    type: `image/${rendition.format}`,
    widthPx: rendition.widthPx,
    heightPx: rendition.heightPx,
    alt: media.alt,
  }
}

const types = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  feature: 'NewsArticle',
  gallery: 'NewsArticle',
  video: 'NewsArticle',
  live: 'LiveBlogPosting',
} as const

function newsArticle(site: Site, article: ArticleForReaders, modifiedAt: Date) {
  const image = sharedImage(article)
  const url = `${site.origin}${article.path}`
  return {
    '@type': types[article.kind],
    headline: article.headline,
    description: article.standfirst ?? undefined,
    url,
    mainEntityOfPage: url,
    inLanguage: article.locale,
    datePublished: site.dates.machine(article.publishedAt),
    dateModified: site.dates.machine(modifiedAt),
    dateline: article.datelinePlace ?? undefined,
    articleSection: article.sectionName,
    keywords: article.topics.length > 0 ? article.topics.map((topic) => topic.name) : undefined,
    isAccessibleForFree: true,
    image: image && [`${site.origin}${image.path}`],
    author: authors(site, article),
    publisher: publisher(site),
    correction: article.corrections.map(({ text, correctedAt }) => ({
      '@type': 'CorrectionComment',
      text,
      datePublished: site.dates.machine(correctedAt),
    })),
  }
}

function authors(site: Site, article: ArticleForReaders) {
  if (article.bylines.length === 0)
    return [{ '@type': 'Organization', name: article.datelineSource ?? site.name }]
  return article.bylines.map(({ name, slug }) => ({
    '@type': 'Person',
    name,
    url: `${site.origin}${encodePath(editionPath(site.locale, `/authors/${slug}`))}`,
  }))
}

const crumbs = (site: Site, article: ArticleForReaders) => [
  { name: article.sectionName, path: encodePath(editionPath(site.locale, `/${article.sectionSlug}`)) },
  { name: article.headline, path: article.path },
]

const withoutContext = ({ '@context': _context, ...rest }: ReturnType<typeof breadcrumbs>) => rest
