import { xml, xmlDocument, type Markup } from '@/lib/xml'

/** An address that crawlers should know; every address here is whole and percent-encoded. */
export type SitemapEntry = {
  url: string
  /** ISO 8601 with offset: the last change that readers can see. */
  changedAt?: string
  /** The same story in every edition that has it, this one included: locale to address. */
  alternates?: Readonly<Record<string, string>>
  pictureUrl?: string
  news?: { publication: string; locale: string; publishedAt: string; headline: string }
}

const namespaces = xml`xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"`

/** A sitemap; at most 50,000 entries and 50 MB (sitemaps.org), of a news sitemap at most 1,000. */
export const sitemap = (entries: readonly SitemapEntry[]): string =>
  xmlDocument(xml`<urlset ${namespaces}>\n${entries.map(urlXml)}</urlset>`)

/** A sitemap of sitemaps. */
export const sitemapIndex = (entries: readonly Pick<SitemapEntry, 'url' | 'changedAt'>[]): string =>
  xmlDocument(xml`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.map(({ url, changedAt }) => xml`<sitemap><loc>${url}</loc>${lastmod(changedAt)}</sitemap>\n`)}</sitemapindex>`)

const urlXml = ({ url, changedAt, alternates = {}, pictureUrl, news }: SitemapEntry): Markup => {
  const languages = Object.entries(alternates)
  const links = languages.map(
    ([locale, address]) => xml`<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`,
  )
  return xml`<url><loc>${url}</loc>${lastmod(changedAt)}${languages.length > 1 && links}${news && newsXml(news)}${
    pictureUrl !== undefined && xml`<image:image><image:loc>${pictureUrl}</image:loc></image:image>`
  }</url>\n`
}

const lastmod = (changedAt: string | undefined) =>
  changedAt !== undefined && xml`<lastmod>${changedAt}</lastmod>`

const newsXml = ({ publication, locale, publishedAt, headline }: NonNullable<SitemapEntry['news']>): Markup =>
  xml`<news:news><news:publication><news:name>${publication}</news:name><news:language>${newsLanguage(
    locale,
  )}</news:language></news:publication><news:publication_date>${publishedAt}</news:publication_date><news:title>${
    headline
  }</news:title></news:news>`

/** ISO 639 alone (`ar`, not `ar-SY`); Chinese is the one language that Google wants by region. */
function newsLanguage(locale: string): string {
  const { language, region } = new Intl.Locale(locale).maximize()
  if (language !== 'zh') return language
  return region === 'TW' || region === 'HK' || region === 'MO' ? 'zh-tw' : 'zh-cn'
}
