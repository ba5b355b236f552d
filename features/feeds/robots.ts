/** What crawlers need not fetch, in every edition. */
const closed = ['/admin', '/api/']

/** robots.txt: everything but the desk, the machinery and searches; and where the sitemaps lie. */
export function robotsText(origin: string, searchPaths: readonly string[]): string {
  return [
    'User-agent: *',
    'Allow: /',
    ...[...closed, ...searchPaths].map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    `Sitemap: ${origin}/news-sitemap.xml`,
    '',
  ].join('\n')
}
