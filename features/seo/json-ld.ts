import type {
  BreadcrumbList,
  Graph,
  ImageObject,
  ListItem,
  NewsMediaOrganization,
  Thing,
  WebSite,
} from 'schema-dts'
import { editionPath, type Site } from '@/features/settings/site'
import { encodePath } from '@/lib/slug'

/** What a page says of itself in linked data: one graph a page. */
export const graphOf = (...things: Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things })

/**
 * Pages that say how the newsroom works, by the slugs they are looked for under: the first that the edition has counts.
 * Readers reach them from the footer.
 */
const policyPages = {
  publishingPrinciples: ['policies', 'principles'],
  ethicsPolicy: ['ethics', 'policies'],
  ownershipFundingInfo: ['ownership', 'about'],
  actionableFeedbackPolicy: ['feedback', 'contact'],
  masthead: ['masthead', 'about'],
} as const

/** The newsroom, as linked data names it. */
export const publisher = (site: Site): NewsMediaOrganization => ({
  '@type': 'NewsMediaOrganization',
  '@id': `${site.origin}/#newsroom`,
  name: site.name,
  url: whole(site, '/'),
  logo: logoOf(site),
  ...(site.settings.socialUrls.length > 0 ? { sameAs: site.settings.socialUrls } : {}),
  correctionsPolicy: whole(site, '/corrections'),
  ...policiesOf(site),
})

/** The address of a path of the edition, whole and percent-encoded. */
export const whole = (site: Pick<Site, 'origin' | 'locale'>, path: string): string =>
  `${site.origin}${encodePath(editionPath(site.locale, path))}`

function policiesOf(site: Site): Partial<Record<keyof typeof policyPages, string>> {
  const has = (slug: string) => site.footerPages.some((page) => page.slug === slug)
  return Object.fromEntries(
    Object.entries(policyPages).flatMap(([property, slugs]) => {
      const slug = slugs.find(has)
      return slug === undefined ? [] : [[property, whole(site, `/pages/${slug}`)]]
    }),
  )
}

function logoOf({ logo, origin }: Site): ImageObject {
  const picture = logo?.light ?? logo?.dark
  const { src, widthPx, heightPx } = picture ?? { src: '/icon-512.png', widthPx: 512, heightPx: 512 }
  return { '@type': 'ImageObject', url: origin + src, ...sizeOf({ widthPx, heightPx }) }
}

/** Schema.org counts in quantities; without a unit they are pixels. */
export const sizeOf = ({ widthPx, heightPx }: { widthPx: number; heightPx: number }) =>
  ({
    width: { '@type': 'QuantitativeValue', value: widthPx },
    height: { '@type': 'QuantitativeValue', value: heightPx },
  }) as const

export const website = (site: Site): WebSite => ({
  '@type': 'WebSite',
  '@id': `${whole(site, '/')}#site`,
  name: site.name,
  description: site.description,
  url: whole(site, '/'),
  inLanguage: site.locale,
  publisher: publisher(site),
  potentialAction: searchAction(site),
})

/** `query-input` is Google's own: schema.org's types do not know it. */
const searchAction = (site: Site): WebSite['potentialAction'] =>
  Object.assign(
    { '@type': 'SearchAction', target: `${whole(site, '/search')}?q={search_term_string}` } as const,
    { 'query-input': 'required name=search_term_string' },
  )

/** From the front down to a page; `steps` are below the front, with percent-encoded paths. */
export const breadcrumbs = (
  site: Site,
  steps: readonly { name: string; path: string }[],
): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, path: editionPath(site.locale, '/') }, ...steps].map(
    ({ name, path }, index): ListItem => ({
      ...{ '@type': 'ListItem', position: index + 1, name, item: `${site.origin}${path}` },
    }),
  ),
})
