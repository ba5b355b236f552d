import { database } from '@/db/client'
import type { CardFilter } from '@/db/queries/cards'
import { tags } from '@/delivery/tags'
import { getTicker } from '@/features/breaking/for-readers'
import { getCorrectionPage } from '@/features/corrections/for-readers'
import { findPerson } from '@/db/queries/people'
import { personPath } from '@/features/people/address'
import { findSection } from '@/features/settings/sections'
import { editionPath, type Site } from '@/features/settings/site'
import { topicPath } from '@/features/topics/address'
import { getTopic } from '@/features/topics/for-readers'
import { readEnv } from '@/lib/env'
import { encodePath, sameSlug } from '@/lib/slug'
import { xml } from '@/lib/xml'
import { atomFeed } from './atom'
import { feedPath, type FeedFormat, type FeedSubject } from './feed-name'
import { jsonFeed } from './json-feed'
import { rssFeed, type FeedChannel, type FeedItem } from './rss'
import { itemLine, listStoryItems, tagUri } from './story-feed'

type FeedContent = { body: string; tags: string[]; changesAt?: Date }
/** What a feed is called, which page it follows, and what is in it. */
type Source = {
  name: string | undefined
  path: string
  list: () => Promise<{ items: FeedItem[]; tags: string[]; changesAt?: Date }>
}

/** Whether an edition has such a feed: asked at its address with every request, so nothing of it is made. */
export const hasFeed = async (site: Site, subject: FeedSubject, now: Date): Promise<boolean> =>
  (await sourceOf(site, subject, now)) !== undefined

/** A feed of an edition, or nothing where the edition knows no such section, topic or person. */
export async function getFeed(
  site: Site,
  subject: FeedSubject,
  format: FeedFormat,
  now: Date,
): Promise<FeedContent | undefined> {
  const source = await sourceOf(site, subject, now)
  if (!source) return undefined
  const { items, tags: own, changesAt } = await source.list()
  return { body: written(format, channelOf(site, source, subject, format), items), tags: own, changesAt }
}

const written = (format: FeedFormat, channel: FeedChannel, items: readonly FeedItem[]): string =>
  ({ xml: rssFeed, atom: atomFeed, json: jsonFeed })[format](channel, items)

function channelOf(
  { t, name, locale, origin }: Site,
  source: Source,
  subject: FeedSubject,
  format: FeedFormat,
): FeedChannel {
  return {
    name: source.name
      ? t('Feeds.sectionTitle', { site: name, section: source.name })
      : t('Feeds.title', { site: name }),
    description: t('Feeds.description', { site: name }),
    siteName: name,
    language: locale,
    url: origin + source.path,
    feedUrl: origin + feedPath(locale, subject, format),
    hubUrl: readEnv().WEBSUB_HUB,
  }
}

async function sourceOf(site: Site, subject: FeedSubject, now: Date): Promise<Source | undefined> {
  const { locale, t } = site
  const at = (path: string) => encodePath(editionPath(locale, path))
  const stories = (filter: Omit<CardFilter, 'locale'>, tag: string) => () =>
    listStoryItems(site, { locale, ...filter }, tag, now)
  switch (subject.kind) {
    case 'latest':
      return { name: undefined, path: at('/'), list: stories({}, tags.river(locale)) }
    case 'corrections':
      return { name: t('Corrections.title'), path: at('/corrections'), list: () => corrections(site, now) }
    case 'breaking':
      return { name: t('Feeds.breaking'), path: at('/'), list: () => breaking(site, now) }
    case 'sections': {
      const found = findSection(site.sections, subject.slug)
      if (!found || !sameSlug(found.slug, subject.slug)) return undefined
      const list = stories({ sectionId: found.id }, tags.section(found.id, locale))
      return { name: found.name, path: at(`/${found.slug}`), list }
    }
    case 'topics': {
      const found = await getTopic(subject.id, locale)
      const list = stories({ topicId: subject.id }, tags.topic(subject.id, locale))
      return found && { name: found.name, path: topicPath(locale, found), list }
    }
    case 'authors': {
      const found = await findPerson(await database(), subject.slug, locale)
      if (!found) return undefined
      const list = stories({ personId: found.id }, tags.person(found.id))
      return { name: found.name, path: personPath(locale, found), list }
    }
  }
}

/** What was put right, each under the story it was wrong in. */
async function corrections(site: Site, now: Date) {
  const { locale, origin, t, name } = site
  const page = await getCorrectionPage(locale, 1, now)
  const items = page.corrections.map((row): FeedItem => ({
    guid: tagUri(origin, 'correction', row.id),
    url: `${origin}${row.path}#corrections`,
    headline: itemLine(site, `${t('Body.correction')}: ${row.headline}`),
    standfirst: itemLine(site, row.text),
    body: xml`<p lang="${locale}" dir="${site.direction}">${row.text}</p>`,
    creators: [name],
    categories: [row.sectionName],
    publishedAt: row.correctedAt,
    modifiedAt: row.correctedAt,
  }))
  return {
    items,
    tags: [tags.corrections(locale), ...page.corrections.map((row) => tags.article(row.articleId))],
  }
}

/** The alerts that run; one that is over leaves the feed as it leaves the strip. */
async function breaking(site: Site, now: Date) {
  const { locale, origin, t, name } = site
  const { alerts, changesAt } = await getTicker(locale, now)
  const items = alerts.map(({ id, text, href, startsAt }): FeedItem => ({
    guid: tagUri(origin, 'alert', id),
    url: new URL(encodeURI(href ?? editionPath(locale, '/')), origin).href,
    headline: itemLine(site, text),
    standfirst: null,
    body: xml`<p lang="${locale}" dir="${site.direction}">${text}</p>`,
    creators: [name],
    categories: [t('Feeds.breaking')],
    publishedAt: new Date(startsAt),
    modifiedAt: new Date(startsAt),
  }))
  return { items, tags: [tags.alerts(locale)], changesAt }
}
