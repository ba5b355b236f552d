import { editionPath, type Site } from '@/features/settings/site'

/** The newsroom, as linked data names it. */
export const publisher = (site: Site) => ({
  '@type': 'NewsMediaOrganization',
  name: site.name,
  url: `${site.origin}${editionPath(site.locale, '/')}`,
  logo: logoOf(site),
  ...(site.settings.socialUrls.length > 0 ? { sameAs: site.settings.socialUrls } : {}),
  correctionsPolicy: `${site.origin}${editionPath(site.locale, '/corrections')}`,
})

function logoOf({ logo, origin }: Site) {
  const picture = logo?.light ?? logo?.dark
  return picture
    ? { '@type': 'ImageObject', url: origin + picture.src, width: picture.widthPx, height: picture.heightPx }
    : { '@type': 'ImageObject', url: `${origin}/icon-512.png`, width: 512, height: 512 }
}

/** From the front down to a page; `steps` are below the front, with percent-encoded paths. */
export const breadcrumbs = (site: Site, steps: readonly { name: string; path: string }[]) => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: site.name, path: editionPath(site.locale, '/') }, ...steps].map(
    ({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${site.origin}${path}`,
    }),
  ),
})
