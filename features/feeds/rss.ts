import { cdata, xml, xmlDocument, type Markup } from '@/lib/xml'

export type FeedChannel = {
  name: string
  description: string
  language: string
  siteName: string
  /** Whole addresses: of the page that it follows, and of the feed itself. */
  url: string
  feedUrl: string
  /** Whoever wants to be told at once asks there (WebSub). */
  hubUrl?: string
}

export type FeedItem = {
  /** Never changes, whatever becomes of headline, section or address. */
  guid: string
  url: string
  headline: string
  standfirst: string | null
  body: Markup
  creators: readonly string[]
  categories: readonly string[]
  publishedAt: Date
  modifiedAt: Date
  picture?: {
    url: string
    type: string
    widthPx: number
    heightPx: number
    caption: string | null
    credit: string | null
  }
}

const namespaces = xml`xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"`

/** Stories as RSS 2.0 with their whole text. It says when a story last changed, not when it was made: equal in, equal out. */
export function rssFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  const latest = lastChangeOf(items)
  return xmlDocument(xml`<rss version="2.0" ${namespaces}>
<channel>
<title>${channel.name}</title>
<link>${channel.url}</link>
<description>${channel.description}</description>
<language>${channel.language}</language>
<atom:link href="${channel.feedUrl}" rel="self" type="application/rss+xml"/>
${channel.hubUrl !== undefined && xml`<atom:link href="${channel.hubUrl}" rel="hub"/>\n`}${
    latest && xml`<lastBuildDate>${rfc822(latest)}</lastBuildDate>\n`
  }${items.map(itemXml)}</channel>
</rss>`)
}

export const lastChangeOf = (items: readonly FeedItem[]): Date | undefined =>
  items.reduce<Date | undefined>(
    (last, { modifiedAt }) => (last && last > modifiedAt ? last : modifiedAt),
    undefined,
  )

const itemXml = (item: FeedItem): Markup => xml`<item>
<title>${item.headline}</title>
<link>${item.url}</link>
<guid isPermaLink="false">${item.guid}</guid>
<pubDate>${rfc822(item.publishedAt)}</pubDate>
${item.creators.map((name) => xml`<dc:creator>${name}</dc:creator>\n`)}${item.categories.map(
  (name) => xml`<category>${name}</category>\n`,
)}${
  // a description is HTML, so plain text is escaped for that too
  item.standfirst !== null && xml`<description>${cdata(xml`${item.standfirst}`)}</description>\n`
}<content:encoded>${cdata(item.body)}</content:encoded>
${item.picture && pictureXml(item.picture)}</item>
`

const pictureXml = ({
  url,
  type,
  widthPx,
  heightPx,
  caption,
  credit,
}: NonNullable<FeedItem['picture']>): Markup =>
  xml`<media:content url="${url}" type="${type}" medium="image" width="${widthPx}" height="${heightPx}">${
    caption && xml`<media:description type="plain">${caption}</media:description>`
  }${credit && xml`<media:credit>${credit}</media:credit>`}</media:content>
`

/** Mon, 23 Nov 2026 15:15:00 +0000 */
const rfc822 = (moment: Date) => moment.toUTCString().replace('GMT', '+0000')
