import { database } from '@/db/client'
import { listCards, type CardFilter } from '@/db/queries/cards'
import { tags } from '@/delivery/tags'
import { getArticles, type ArticleForReaders } from '@/features/articles/for-readers'
import { readDocument } from '@/features/documents/read-document'
import { mediaPath } from '@/features/media/picture-media'
import type { Site } from '@/features/settings/site'
import { startRightToLeft, withoutOverrides } from '@/lib/bidi'
import { xml } from '@/lib/xml'
import { bodyHtml, feedRendition } from './body-html'
import type { FeedItem } from './rss'

const STORIES = 30

/** The latest stories of a list with their whole text, and the tags of what they show. */
export async function listStoryItems(
  site: Site,
  filter: CardFilter,
  tag: string,
  now: Date,
): Promise<{ items: FeedItem[]; tags: string[] }> {
  const latest = await listCards(await database(), filter, now, { limit: STORIES })
  const ids = latest.map(({ id }) => id)
  const stories = await getArticles(ids, now)
  return { items: stories.map((story) => feedItem(site, story)), tags: [tag, ...ids.map(tags.article)] }
}

/** A story as a feed shows it. */
export function feedItem(site: Site, article: ArticleForReaders): FeedItem {
  const { locale, direction, origin, dates, t } = site
  const line = (text: string) => itemLine(site, text)
  const url = `${origin}${article.path}`
  const { document } = readDocument(article.body)
  const body = bodyHtml(document.content, {
    url,
    pictures: article.pictures,
    stories: article.linked,
    words: {
      factBox: t('Body.factBox'),
      correction: t('Body.correction'),
      relatedStory: t('Body.relatedStory'),
    },
    formatTime: dates.dateTime,
  })
  const authors = article.bylines.map((byline) => byline.name)
  return {
    guid: tagUri(origin, 'article', article.id),
    url,
    headline: line(article.headline),
    standfirst: article.standfirst && line(article.standfirst),
    body: xml`<div lang="${locale}" dir="${direction}">${body}</div>`,
    creators: authors.length > 0 ? authors : [article.datelineSource ?? site.name],
    categories: [article.sectionName, ...article.topics.map((topic) => topic.name)],
    publishedAt: article.publishedAt,
    modifiedAt: article.updatedAt > article.publishedAt ? article.updatedAt : article.publishedAt,
    picture: leadPicture(origin, article),
  }
}

/** A tag: URI (RFC 4151). Its year is part of the name, not a date: it must never change. */
export const tagUri = (origin: string, kind: 'article' | 'correction' | 'alert' | 'picture', id: number) =>
  `tag:${new URL(origin).hostname},2026:${kind}:${id}`

/** Plain text for readers that know no direction but the first letter's. */
export const itemLine = ({ direction }: Pick<Site, 'direction'>, text: string) =>
  direction === 'rtl' ? startRightToLeft(withoutOverrides(text)) : withoutOverrides(text)

function leadPicture(
  origin: string,
  { leadMediaId, leadCaption, pictures }: ArticleForReaders,
): FeedItem['picture'] {
  const media = leadMediaId === null ? undefined : pictures.get(leadMediaId)
  const rendition = media && feedRendition(media)
  if (!rendition) return undefined
  const { key, format, widthPx, heightPx } = rendition
  const words = { caption: leadCaption ?? media.caption ?? media.alt, credit: media.credit }
  return { url: `${origin}${mediaPath(key)}`, type: `image/${format}`, widthPx, heightPx, ...words }
}
