import type { Head } from '@/features/seo/heads'
import { editionPath, type Site } from '@/features/settings/site'
import { defaultLocale } from '@/i18n/locales'

const INDEXED = 'max-image-preview:large, max-snippet:-1, max-video-preview:-1'

export function HeadTags({ site, head }: { site: Site; head: Head }) {
  const absolute = (path: string) => `${site.origin}${path}`
  const { canonical, alternates = {}, image } = head
  const languages = Object.entries(alternates)
  return (
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{head.title}</title>
      {head.description && <meta name="description" content={head.description} />}
      <meta name="robots" content={head.isIndexable === false ? 'noindex, follow' : INDEXED} />
      {canonical && <link rel="canonical" href={absolute(canonical)} />}
      {languages.length > 1 &&
        languages.map(([locale, path]) => (
          <link key={locale} rel="alternate" hrefLang={locale} href={absolute(path)} />
        ))}
      {languages.length > 1 && alternates[defaultLocale] && (
        <link rel="alternate" hrefLang="x-default" href={absolute(alternates[defaultLocale])} />
      )}
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#101317" media="(prefers-color-scheme: dark)" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={site.locale} />
      <meta property="og:type" content={head.type ?? 'website'} />
      <meta property="og:title" content={head.title} />
      {head.description && <meta property="og:description" content={head.description} />}
      {canonical && <meta property="og:url" content={absolute(canonical)} />}
      {image && <PreviewImage image={image} absolute={absolute} />}
      <meta name="twitter:card" content={image ? 'summary_large_image' : 'summary'} />
      {head.publishedAt && <meta property="article:published_time" content={head.publishedAt} />}
      {head.modifiedAt && <meta property="article:modified_time" content={head.modifiedAt} />}
      {head.section && <meta property="article:section" content={head.section} />}
      {head.topics?.map((topic) => (
        <meta key={topic} property="article:tag" content={topic} />
      ))}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      {head.isInstallable && <link rel="manifest" href={editionPath(site.locale, '/manifest.webmanifest')} />}
      <FeedLinks site={site} />
      {head.jsonLd && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: escaped(head.jsonLd) }} />
      )}
    </>
  )
}

function FeedLinks({ site }: { site: Site }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/rss+xml"
        title={site.t('Feeds.title', { site: site.name })}
        href={editionPath(site.locale, '/feed.xml')}
      />
      <link
        rel="alternate"
        type="text/x-opml"
        title={site.t('Feeds.all')}
        href={editionPath(site.locale, '/feeds.opml')}
      />
    </>
  )
}

function PreviewImage({
  image,
  absolute,
}: {
  image: NonNullable<Head['image']>
  absolute: (path: string) => string
}) {
  return (
    <>
      <meta property="og:image" content={absolute(image.path)} />
      <meta property="og:image:type" content={image.type} />
      <meta property="og:image:width" content={String(image.widthPx)} />
      <meta property="og:image:height" content={String(image.heightPx)} />
      {image.alt && <meta property="og:image:alt" content={image.alt} />}
    </>
  )
}

/** JSON inside a script element: a `<` could end it. */
const escaped = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')
