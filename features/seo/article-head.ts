import { articlePath } from '@/features/articles/address'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import { mediaPath } from '@/features/media/picture-media'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'
import type { Head } from './heads'
import { modifiedAtOf, storyJson } from './article-json'
import { breadcrumbs, graphOf } from './json-ld'
import { sharedDescription, sharedRendition, sharedTitle } from './shared-words'

export function articleHead(site: Site, article: ArticleForReaders, now: Date): Head {
  const { t, dates } = site
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
    modifiedAt: dates.machine(modifiedAtOf(article)),
    section: article.sectionName,
    topics: article.topics.map(({ name }) => name),
    jsonLd: graphOf(storyJson(site, article, now), breadcrumbs(site, crumbs(site, article))),
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

const crumbs = (site: Site, article: ArticleForReaders) => [
  { name: article.sectionName, path: encodePath(editionPath(site.locale, `/${article.sectionSlug}`)) },
  { name: article.headline, path: article.path },
]
