import { database } from '@/db/client'
import {
  countSitemapStories,
  listNewsSitemapStories,
  listSitemapMonths,
  listSitemapPages,
  listSitemapPeople,
  listSitemapSections,
  listSitemapStories,
  listSitemapTopics,
  type SitemapStory,
} from '@/db/queries/sitemaps'
import { articlePath } from '@/features/articles/address'
import { mediaPath } from '@/features/media/picture-media'
import { editionPath, getSite, type Site } from '@/features/settings/site'
import { topicPath } from '@/features/topics/address'
import { withoutOverrides } from '@/lib/bidi'
import { encodePath } from '@/lib/slug'
import { sitemap, sitemapIndex, type SitemapEntry } from './sitemap'
import { monthRange, SHARD_STORIES, shardPath, shardsOfMonth, type Shard } from './sitemap-shards'

const NEWS_DAYS = 2
const NEWS_STORIES = 1_000
/** Pages of topics with fewer stories ask not to be indexed. */
const TOPIC_STORIES = 3
const MOST_OF_A_KIND = 10_000

/** Every sitemap of every edition. */
export async function getSitemapIndex(site: Site, now: Date): Promise<string> {
  const db = await database()
  const entries = await Promise.all(
    site.editions.map(async ({ locale }) => {
      const months = await listSitemapMonths(db, locale, now)
      const entry = (shard: Shard, changedAt: Date | undefined) => ({
        url: `${site.origin}${editionPath(locale, shardPath(shard))}`,
        changedAt: changedAt && site.dates.machine(changedAt),
      })
      const stories = months.flatMap((row) =>
        shardsOfMonth(row.month, row.stories).map((shard) => entry(shard, row.changedAt)),
      )
      return [entry({ kind: 'pages' }, latestOf(months)), ...stories]
    }),
  )
  return sitemapIndex(entries.flat())
}

/** Whether an edition has that sitemap. */
export async function hasShard(site: Site, shard: Shard, now: Date): Promise<boolean> {
  if (shard.kind === 'pages') return true
  const stories = await countSitemapStories(await database(), site.locale, monthRange(shard.month), now)
  return stories > (shard.part - 1) * SHARD_STORIES
}

/** One sitemap of an edition. */
export async function getSitemapShard(site: Site, shard: Shard, now: Date): Promise<string> {
  if (shard.kind === 'pages') return sitemap(await pageEntries(site, now))
  const page = { limit: SHARD_STORIES, offset: (shard.part - 1) * SHARD_STORIES }
  const rows = await listSitemapStories(await database(), site.locale, monthRange(shard.month), now, page)
  return sitemap(rows.map((row) => storyEntry(site, row)))
}

/** The stories of the last two days in all editions, and when the first of them will be older than that. */
export async function getNewsSitemap(
  site: Site,
  now: Date,
): Promise<{ body: string; changesAt: Date | undefined }> {
  const locales = site.editions.map((edition) => edition.locale)
  const since = addDays(now, -NEWS_DAYS)
  const rows = await listNewsSitemapStories(await database(), locales, since, now, NEWS_STORIES)
  const sites = new Map(
    await Promise.all(locales.map(async (locale) => [locale, (await getSite(locale)) ?? site] as const)),
  )
  const entries = rows.map((row) => ({
    ...storyEntry(site, row),
    news: {
      publication: sites.get(row.locale)?.name ?? site.name,
      locale: row.locale,
      publishedAt: site.dates.machine(row.firstPublishedAt),
      headline: withoutOverrides(row.headline),
    },
  }))
  const oldest = rows.reduce<Date | undefined>(
    (first, row) => earlier(first, row.firstPublishedAt),
    undefined,
  )
  return { body: sitemap(entries), changesAt: oldest && addDays(oldest, NEWS_DAYS) }
}

/** Its time is written in UTC: the newsroom's own zone costs half a second for five thousand of them. */
function storyEntry({ origin }: Site, row: SitemapStory): SitemapEntry {
  const url = `${origin}${articlePath(row)}`
  const others = row.translations.map((other) => [other.locale, `${origin}${articlePath(other)}`])
  return {
    url,
    changedAt: row.changedAt.toISOString(),
    alternates: Object.fromEntries([[row.locale, url], ...others]),
    pictureUrl: row.pictureKey === null ? undefined : `${origin}${mediaPath(row.pictureKey)}`,
  }
}

async function pageEntries(site: Site, now: Date): Promise<SitemapEntry[]> {
  const { locale, origin, dates } = site
  const db = await database()
  const [sections, topics, people, pages] = await Promise.all([
    listSitemapSections(db, locale, now),
    listSitemapTopics(db, locale, now, { atLeast: TOPIC_STORIES, limit: MOST_OF_A_KIND }),
    listSitemapPeople(db, locale, now, MOST_OF_A_KIND),
    listSitemapPages(db, locale),
  ])
  const entry = (path: string, changedAt?: Date): SitemapEntry => ({
    url: `${origin}${encodePath(editionPath(locale, path))}`,
    changedAt: changedAt && dates.machine(changedAt),
  })
  const latest = latestOf(sections)
  return [
    { ...entry('/', latest), alternates: frontsOf(site) },
    ...[entry('/latest', latest), entry('/corrections')],
    ...sections.map((row) => entry(`/${row.slug}`, row.changedAt)),
    ...topics.map((row) => ({
      url: `${origin}${topicPath(locale, row)}`,
      changedAt: dates.machine(row.changedAt),
    })),
    ...people.map((row) => entry(`/authors/${row.slug}`, row.changedAt)),
    ...pages.map((row) => entry(`/pages/${row.slug}`, row.changedAt)),
  ]
}

const frontsOf = ({ editions, origin }: Site) =>
  Object.fromEntries(editions.map(({ locale }) => [locale, `${origin}${editionPath(locale, '/')}`]))

const latestOf = (rows: readonly { changedAt: Date }[]) =>
  rows
    .map((row) => row.changedAt)
    .reduce<Date | undefined>((last, moment) => (!last || moment > last ? moment : last), undefined)

const earlier = (one: Date | undefined, other: Date) => (one && one < other ? one : other)
const addDays = (moment: Date, days: number) => new Date(moment.getTime() + days * 86_400_000)
