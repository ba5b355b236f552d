import { mediaPath, renditionFor, renditionsOf } from '@/features/media/picture-media'
import { personPath } from '@/features/people/address'
import type { PersonForReaders } from '@/features/people/for-readers'
import type { Site } from '@/features/settings/site'
import { listHead, type Head } from './heads'
import { publisher } from './json-ld'

const PORTRAIT_WIDTH_PX = 480

/** Somebody's page: who they are, and what they wrote. */
export function personHead(
  site: Site,
  person: PersonForReaders,
  list: { page: number; total: number },
): Head {
  const { name, slug, bio } = person
  const head = listHead(site, {
    name,
    path: `/authors/${slug}`,
    parents: [{ name: site.t('Lists.authors'), path: '/authors' }],
    description: bio ?? undefined,
    page: list.page,
    isIndexable: list.total > 0,
  })
  const graph = [profile(site, person), { ...head.jsonLd, '@context': undefined }]
  return { ...head, type: 'profile', jsonLd: { '@context': 'https://schema.org', '@graph': graph } }
}

function profile(site: Site, { name, slug, role, bio, portrait }: PersonForReaders) {
  const url = `${site.origin}${personPath(site.locale, { slug })}`
  const image = portrait && renditionFor(renditionsOf(portrait, '1x1', 'webp'), PORTRAIT_WIDTH_PX)
  return {
    '@type': 'ProfilePage',
    url,
    inLanguage: site.locale,
    mainEntity: {
      '@type': 'Person',
      name,
      url,
      jobTitle: role ?? undefined,
      description: bio ?? undefined,
      image: image && `${site.origin}${mediaPath(image.key)}`,
      worksFor: publisher(site),
    },
  }
}
