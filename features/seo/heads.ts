import type { CollectionPage, Graph, ListItem } from 'schema-dts'
import { articlePath } from '@/features/articles/address'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'
import { breadcrumbs, graphOf, website, whole } from './json-ld'

/** What a page says of itself to browsers, crawlers and those who share it. */
export type Head = {
  title: string
  description?: string
  /** Path of the one address of this page, percent-encoded; none for pages that no one should keep. */
  canonical?: string
  isIndexable?: boolean
  /** Whether a reader can put the site on their device from here: a manifest and its icon are two requests. */
  isInstallable?: boolean
  /** The same content in every edition that has it, this one included: locale to path. */
  alternates?: Readonly<Record<string, string>>
  type?: 'article' | 'website' | 'profile'
  /** Path of a wide picture. */
  image?: { path: string; type: string; widthPx: number; heightPx: number; alt: string }
  publishedAt?: string
  modifiedAt?: string
  section?: string
  topics?: readonly string[]
  jsonLd?: Graph
}

/** The front of an edition; every edition has one. */
export function frontHead(site: Site): Head {
  const { name, locale } = site
  return {
    title: `${name} – ${site.tagline}`,
    description: site.description,
    canonical: editionPath(locale, '/'),
    isInstallable: true,
    alternates: Object.fromEntries(
      site.editions.map((edition) => [edition.locale, editionPath(edition.locale, '/')]),
    ),
    jsonLd: graphOf(website(site)),
  }
}

/**
 * A list of stories at a path of the edition. `page` is its number, from 1: every page is its own canonical address.
 * `parents` are the lists above it, for the breadcrumbs. One that nobody described is described by its name.
 */
export function listHead(
  site: Site,
  list: {
    name: string
    path: string
    parents?: readonly Step[]
    description?: string
    page?: number
    isIndexable?: boolean
    alternates?: Head['alternates']
    /** What the page lists, in order, by its own address. */
    stories?: readonly Listed[]
  },
): Head {
  const { t } = site
  const number = list.page ?? 1
  const path = encodePath(editionPath(site.locale, list.path))
  const canonical = number > 1 ? `${path}?page=${number}` : path
  return {
    title:
      number > 1
        ? t('Site.pageTitleNumbered', { page: list.name, number: site.dates.number(number), site: site.name })
        : t('Site.pageTitle', { page: list.name, site: site.name }),
    description: list.description ?? t('Site.listDescription', { list: list.name, site: site.name }),
    canonical,
    isIndexable: list.isIndexable,
    alternates: number > 1 ? undefined : list.alternates,
    jsonLd: graphOf(
      collection(site, list, `${site.origin}${canonical}`),
      breadcrumbs(site, [...stepsAbove(site, list.parents ?? []), { name: list.name, path }]),
    ),
  }
}

type Listed = Parameters<typeof articlePath>[0]

function collection(
  site: Site,
  { name, description, stories = [] }: { name: string; description?: string; stories?: readonly Listed[] },
  url: string,
): CollectionPage {
  const items = stories.map((story, index): ListItem => ({
    ...{ '@type': 'ListItem', position: index + 1, url: `${site.origin}${articlePath(story)}` },
  }))
  return {
    ...{ '@type': 'CollectionPage', name, ...(description ? { description } : {}) },
    ...{ url, inLanguage: site.locale, isPartOf: { '@id': `${whole(site, '/')}#site` } },
    ...(items.length > 0 ? { mainEntity: { '@type': 'ItemList', itemListElement: items } } : {}),
  }
}

/** A list above a page, by its path in the edition. */
export type Step = { name: string; path: string }

const stepsAbove = (site: Site, steps: readonly Step[]) =>
  steps.map(({ name, path }) => ({ name, path: encodePath(editionPath(site.locale, path)) }))
