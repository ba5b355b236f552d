import type {
  AnalysisNewsArticle,
  BlogPosting,
  CorrectionComment,
  ImageObject,
  LiveBlogPosting,
  NewsArticle,
  OpinionNewsArticle,
  Organization,
  Person,
} from 'schema-dts'
import type { ArticleForReaders } from '@/features/articles/for-readers'
import { readDocument } from '@/features/documents/read-document'
import { plainText } from '@/features/documents/text'
import { mediaPath } from '@/features/media/picture-media'
import { personPath } from '@/features/people/address'
import type { Site } from '@/features/settings/site'
import { topicPath } from '@/features/topics/address'
import { publisher, sizeOf } from './json-ld'
import { sharedDescription, sharedRendition } from './shared-words'

type Story = NewsArticle | AnalysisNewsArticle | OpinionNewsArticle | LiveBlogPosting

/** Pages repeat no more of a long coverage than this: its latest posts, each by its beginning. */
const MOST_POSTS = 20
const MOST_POST_LETTERS = 300
/** A coverage that has been silent for so long is over. */
const SILENT_MS = 86_400_000

/** The last change that readers were told of: never earlier than the time that stands above it. */
export const modifiedAtOf = ({ publishedAt, significantlyUpdatedAt }: ArticleForReaders): Date =>
  significantlyUpdatedAt && significantlyUpdatedAt > publishedAt ? significantlyUpdatedAt : publishedAt

/** A story as linked data, by what kind of story it is; it says nothing that its page does not show. */
export function storyJson(site: Site, article: ArticleForReaders, now: Date): Story {
  const common = commonOf(site, article)
  const dateline = article.datelinePlace ? { dateline: article.datelinePlace } : {}
  switch (article.kind) {
    case 'live':
      return { '@type': 'LiveBlogPosting', ...common, ...coverageOf(site, article, now) }
    case 'analysis':
      return { '@type': 'AnalysisNewsArticle', ...common, ...dateline }
    case 'opinion':
      return { '@type': 'OpinionNewsArticle', ...common, ...dateline }
    default:
      return { '@type': 'NewsArticle', ...common, ...dateline }
  }
}

function commonOf(site: Site, article: ArticleForReaders) {
  const { origin, dates } = site
  const url = `${origin}${article.path}`
  const images = imagesOf(site, article)
  return {
    '@id': `${url}#story`,
    headline: article.headline,
    ...optional('description', sharedDescription(article)),
    url,
    mainEntityOfPage: url,
    inLanguage: article.locale,
    datePublished: dates.machine(article.publishedAt),
    dateModified: dates.machine(modifiedAtOf(article)),
    articleSection: article.sectionName,
    isAccessibleForFree: true,
    wordCount: article.wordCount,
    author: authorsOf(site, article),
    publisher: publisher(site),
    ...(images.length > 0 ? { image: images } : {}),
    ...(article.topics.length > 0 ? topicsOf(site, article) : {}),
    ...(article.corrections.length > 0 ? { correction: correctionsOf(site, article) } : {}),
  } as const
}

const optional = <Name extends string, Value>(name: Name, value: Value | null | undefined) =>
  (value ? { [name]: value } : {}) as Partial<Record<Name, Value>>

function authorsOf({ origin, locale, name }: Site, article: ArticleForReaders): (Person | Organization)[] {
  if (article.bylines.length === 0)
    return [{ '@type': 'Organization', name: article.datelineSource ?? name, url: `${origin}/` }]
  return article.bylines.map((byline) => ({
    ...{ '@type': 'Person', name: byline.name, url: `${origin}${personPath(locale, byline)}` },
    ...optional('jobTitle', byline.role),
  }))
}

const topicsOf = ({ origin, locale }: Site, { topics }: ArticleForReaders) => ({
  keywords: topics.map(({ name }) => name),
  about: topics.map((topic) => {
    const url = `${origin}${topicPath(locale, topic)}`
    return { '@type': 'Thing', '@id': url, name: topic.name, url } as const
  }),
})

const correctionsOf = ({ dates }: Site, { corrections }: ArticleForReaders) =>
  corrections.map(({ text, correctedAt }): CorrectionComment => ({
    ...{ '@type': 'CorrectionComment', text, datePublished: dates.machine(correctedAt) },
  }))

/** The lead picture in the shapes that were cut for it; until then, the widest that there is. */
function imagesOf({ origin }: Site, article: ArticleForReaders): ImageObject[] {
  const media = article.leadMediaId === null ? undefined : article.pictures.get(article.leadMediaId)
  if (!media) return []
  const cuts = ['16x9', '4x3', '1x1'].flatMap((shape) =>
    article.sharePictures.filter((picture) => picture.shape === shape),
  )
  const rendition = sharedRendition(media)
  const shown = cuts.length > 0 ? cuts : rendition ? [rendition] : []
  return shown.map((picture) => ({
    ...{ '@type': 'ImageObject', url: `${origin}${mediaPath(picture.key)}`, ...sizeOf(picture) },
    ...optional('caption', article.leadCaption ?? media.caption),
    ...optional('creditText', media.credit),
  }))
}

function coverageOf(site: Site, article: ArticleForReaders, now: Date) {
  const url = `${site.origin}${article.path}`
  const posts = readDocument(article.body)
    .document.content.filter((block) => block.type === 'livePost')
    .sort((a, b) => (a.attrs.at < b.attrs.at ? 1 : -1))
  const times = posts.map((post) => new Date(post.attrs.at).getTime())
  const start = new Date(Math.min(article.publishedAt.getTime(), ...times))
  const last = new Date(Math.max(modifiedAtOf(article).getTime(), ...times))
  const isOver = now.getTime() - last.getTime() > SILENT_MS
  return {
    coverageStartTime: site.dates.machine(start),
    ...(isOver ? { coverageEndTime: site.dates.machine(last) } : {}),
    liveBlogUpdate: posts.slice(0, MOST_POSTS).map(({ attrs, content }): BlogPosting => {
      const at = new Date(attrs.at)
      return {
        '@type': 'BlogPosting',
        headline: attrs.headline ?? site.t('Body.livePost', { time: site.dates.time(at) }),
        datePublished: site.dates.machine(at),
        url: `${url}#post-${attrs.id}`,
        articleBody: beginningOf(plainText({ type: 'doc', content })),
      }
    }),
  }
}

function beginningOf(text: string): string {
  if (text.length <= MOST_POST_LETTERS) return text
  const start = text.slice(0, MOST_POST_LETTERS)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), MOST_POST_LETTERS / 2))}…`
}
