import { xml, xmlDocument, type Markup } from '@/lib/xml'
import { lastChangeOf, type FeedChannel, type FeedItem } from './rss'

/** Stories as Atom 1.0 (RFC 4287) with their whole text. */
export function atomFeed(channel: FeedChannel, items: readonly FeedItem[]): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${channel.language}">
<id>${channel.feedUrl}</id>
<title>${channel.name}</title>
<subtitle>${channel.description}</subtitle>
<link rel="self" type="application/atom+xml" href="${channel.feedUrl}"/>
<link rel="alternate" type="text/html" hreflang="${channel.language}" href="${channel.url}"/>
${channel.hubUrl !== undefined && xml`<link rel="hub" href="${channel.hubUrl}"/>\n`}<updated>${rfc3339(
    lastChangeOf(items) ?? new Date(0),
  )}</updated>
<author><name>${channel.siteName}</name></author>
${items.map(entryXml)}</feed>`)
}

const entryXml = (item: FeedItem): Markup => xml`<entry>
<id>${item.guid}</id>
<title>${item.headline}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<published>${rfc3339(item.publishedAt)}</published>
<updated>${rfc3339(item.modifiedAt)}</updated>
${item.creators.map((name) => xml`<author><name>${name}</name></author>\n`)}${item.categories.map(
  (name) => xml`<category term="${name}"/>\n`,
)}${item.standfirst !== null && xml`<summary>${item.standfirst}</summary>\n`}<content type="html">${item.body.text}</content>
</entry>
`

const rfc3339 = (moment: Date) => moment.toISOString().replace('.000Z', 'Z')
