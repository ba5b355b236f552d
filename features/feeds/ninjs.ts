import type { ArticleForReaders } from '@/features/articles/for-readers'
import { mediaPath } from '@/features/media/picture-media'
import type { Site } from '@/features/settings/site'
import { feedRendition } from './body-html'
import { feedItem, tagUri } from './story-feed'

/** A story as ninjs 3.0 (IPTC's News in JSON), for partners who print it as their own program does. */
export function ninjsItem(site: Site, article: ArticleForReaders) {
  const { origin } = site
  const item = feedItem(site, article)
  return {
    uri: item.guid,
    type: 'text',
    representationType: 'full',
    standard: {
      name: 'ninjs',
      version: '3.0',
      schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
    },
    // of the text: grows with every change that readers can see
    version: String(Math.floor(item.modifiedAt.getTime() / 1_000)),
    firstCreated: (article.firstPublishedAt ?? article.publishedAt).toISOString(),
    versionCreated: item.modifiedAt.toISOString(),
    pubStatus: 'usable',
    language: article.locale,
    copyrightHolder: site.name,
    headlines: [
      { role: 'main', value: article.headline },
      ...(article.shortHeadline ? [{ role: 'short', value: article.shortHeadline }] : []),
    ],
    descriptions: article.standfirst ? [{ role: 'summary', value: article.standfirst }] : undefined,
    bodies: [
      {
        ...{ role: 'main', contentType: 'text/html', wordCount: article.wordCount },
        ...{ charCount: item.body.text.length, value: item.body.text },
      },
    ],
    by: item.creators.join(site.t('Site.listSeparator')),
    located: article.datelinePlace ?? undefined,
    expires: article.unpublishAt?.toISOString(),
    subjects: subjectsOf(article),
    infoSources: article.datelineSource ? [{ role: 'dateline', name: article.datelineSource }] : undefined,
    altIds: [{ role: 'web', value: origin + article.path }],
    associations: picturesOf(site, article),
  }
}

const subjectsOf = ({ sectionName, sectionKey, topics }: ArticleForReaders) => [
  { rel: 'section', name: sectionName, literal: sectionKey },
  ...topics.map(({ id, name }) => ({ rel: 'topic', name, literal: String(id) })),
]

export type NinjsItem = ReturnType<typeof ninjsItem>

function picturesOf({ origin, locale }: Site, { leadMediaId, pictures, publishedAt }: ArticleForReaders) {
  const lead = leadMediaId === null ? undefined : pictures.get(leadMediaId)
  const rendition = lead && feedRendition(lead)
  if (!rendition) return undefined
  const { key, format, widthPx, heightPx } = rendition
  return [
    {
      ...{ rel: 'lead', name: 'lead', uri: tagUri(origin, 'picture', lead.id), type: 'picture' },
      ...{ pubStatus: 'usable', language: locale, versionCreated: publishedAt.toISOString() },
      copyrightNotice: lead.credit ?? undefined,
      descriptions: [
        { role: 'alt', value: lead.alt },
        ...(lead.caption ? [{ role: 'caption', value: lead.caption }] : []),
      ],
      renditions: [
        {
          ...{ name: 'main', href: origin + mediaPath(key), contentType: `image/${format}` },
          ...{ width: widthPx, height: heightPx },
        },
      ],
    },
  ]
}
