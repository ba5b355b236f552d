import { editionPath, type Site } from '@/features/settings/site'

const PAPER = '#ffffff'

/** An edition as an app that can be kept on a home screen (W3C web app manifest). */
export function manifestJson(
  site: Pick<Site, 'locale' | 'direction' | 'name' | 'tagline' | 'description'>,
): string {
  const front = editionPath(site.locale, '/')
  return JSON.stringify({
    id: front,
    name: `${site.name} – ${site.tagline}`,
    short_name: site.name,
    description: site.description,
    lang: site.locale,
    dir: site.direction,
    start_url: front,
    scope: '/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    categories: ['news'],
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  })
}
