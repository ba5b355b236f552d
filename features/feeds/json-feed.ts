import type { FeedChannel, FeedItem } from './rss'

/** Stories as JSON Feed 1.1 (jsonfeed.org) with their whole text. */
export const jsonFeed = (channel: FeedChannel, items: readonly FeedItem[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.name,
    description: channel.description,
    home_page_url: channel.url,
    feed_url: channel.feedUrl,
    language: channel.language,
    authors: [{ name: channel.siteName }],
    hubs: channel.hubUrl === undefined ? undefined : [{ type: 'WebSub', url: channel.hubUrl }],
    items: items.map((item) => ({
      id: item.guid,
      url: item.url,
      title: item.headline,
      summary: item.standfirst ?? undefined,
      content_html: item.body.text,
      date_published: item.publishedAt.toISOString(),
      date_modified: item.modifiedAt.toISOString(),
      authors: item.creators.map((name) => ({ name })),
      tags: item.categories,
      image: item.picture?.url,
      language: channel.language,
    })),
  })
